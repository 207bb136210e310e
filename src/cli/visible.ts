/** C0, C1, DEL and the marks that turn writing direction: a page must not steer the terminal. Tab and newline stay. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Control characters as `<U+001B>`. */
export const visible = (text: string): string =>
  text.replace(control, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`)
