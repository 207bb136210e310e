/** Which lines of the body are headings: by their number or mark, or by standing alone above a paragraph. */
import type { Line } from './line.ts'

const marked =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)|0\d\s|[■▌▍◆]|\*\*[^*]+\*\*$|【[^】]{2,20}】$|#{1,4}\s)/

/** `next` is the body line below. Labels of speakers and cells of tables are none. */
export function isHeading(line: Line, next: Line | undefined, count: number): boolean {
  if (line.block.hints.spanned || line.closed || line.text.length > 40 || /[:：,，;；|│\t]$|^\d+$/.test(line.text))
    return false
  if (marked.test(line.text)) return !line.prose || line.weight < 24
  if (line.prose || line.weight < 6 || count > 1 || !line.block.gap) return false
  return next?.prose === true && next.weight >= 30 && next.block.gap && !/ [-–—] |·|\d$|[:：]/.test(line.text)
}
