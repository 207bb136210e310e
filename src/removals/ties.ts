/** What ties a stretch of prose to the article: names that few pages have, and that the article has said. */
import type { Line } from './line.ts'
import { rareOf } from './rare.ts'

export interface Tie {
  /** Names that the article has as well, longer ones counted more. */
  readonly own: number
  /** The same of the headline's. */
  readonly title: number
  /** Rare pairs of the stretch, and the share of them that the article has. */
  readonly size: number
  readonly share: number
}

/** As much of a paragraph as is looked at, in characters. */
const reach = 1200

/** The rare pairs of the headline and of each paragraph of the article. */
export class Ties {
  private readonly title: ReadonlySet<string>
  private readonly said = new Set<string>()
  /** Paragraphs not read yet: most pages never ask. */
  private readonly unread: string[] = []
  /** Pairs of its own paragraphs, and those of them that it had said before. */
  private all = 0
  private again = 0

  constructor(title: string) {
    this.title = new Set(rareOf(title).flat())
  }

  learn(line: Line): void {
    this.unread.push(line.text)
  }

  has(pair: string): boolean {
    this.read()
    return this.title.has(pair) || this.said.has(pair)
  }

  /** How much its own paragraphs share with those above them. */
  get rate(): number {
    this.read()
    return this.again / Math.max(1, this.all)
  }

  of(run: readonly Line[]): Tie {
    this.read()
    const seen = new Set<string>()
    let [own, title, shared] = [0, 0, 0]
    for (const name of run.flatMap(({ text }) => rareOf(text.slice(0, reach)))) {
      const fresh = name.filter((pair) => !seen.has(pair))
      for (const pair of fresh) seen.add(pair)
      const titled = fresh.filter((pair) => this.title.has(pair)).length
      const mine = fresh.filter((pair) => this.title.has(pair) || this.said.has(pair)).length
      shared += mine
      own += counted(mine)
      title += counted(titled)
    }
    return { own, title, size: seen.size, share: shared / Math.max(1, seen.size) }
  }

  private read(): void {
    for (const text of this.unread.splice(0)) {
      const pairs = new Set(rareOf(text).flat())
      for (const pair of pairs) {
        this.all++
        if (this.title.has(pair) || this.said.has(pair)) this.again++
      }
      for (const pair of pairs) this.said.add(pair)
    }
  }
}

/** A name of three characters has two pairs, and binds more than two names by chance. */
const counted = (pairs: number): number => (pairs === 0 ? 0 : 0.7 + 0.3 * pairs)
