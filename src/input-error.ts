/**
 * An input that cannot become a document.
 * `code` is stable, for programs: not-found · no-texts · unreadable · too-large · binary · encoding · record · input · option · internal.
 * `message` is for people: what is wrong and what to do.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
