/** Which parts of the page's title a block repeats. */
import type { OwnedBlock } from './blocks.ts'

export interface TitleMarks {
  (block: Pick<OwnedBlock, 'content'>): number
  readonly all: number
}

/** A bit for each of the first 31 pairs of hanzi of the `<title>`, or of the first heading where there is none. */
export function titleMarks(blocks: readonly OwnedBlock[]): TitleMarks {
  const title = blocks.find(({ hints }) => hints.tag === 'title') ?? blocks.find(({ hints }) => hints.tag === 'h1')
  const words = [...new Set(pairs(headline(title?.content.text ?? '')))].slice(0, 31)
  const marks = ({ content }: Pick<OwnedBlock, 'content'>): number => {
    let mask = 0
    for (const [bit, word] of words.entries()) if (content.text.includes(word)) mask |= 1 << bit
    return mask
  }
  return Object.assign(marks, { all: 2 ** words.length - 1 })
}

/** Without the names of channel and site behind it. */
const headline = (title: string): string =>
  title.split(/[_|｜]|\s[-–—]\s|--/).find((part) => part.trim().length >= 6) ?? title

function pairs(text: string): string[] {
  const found: string[] = []
  for (const run of text.match(/[\u4e00-\u9fff]{2,}|[A-Za-z]{2,}|\d{2,}/g) ?? []) {
    if (!/[\u4e00-\u9fff]/.test(run)) found.push(run)
    else for (let i = 0; i + 1 < run.length; i++) found.push(run.slice(i, i + 2))
  }
  return found
}
