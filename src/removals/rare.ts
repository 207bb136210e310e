/** What ties a paragraph to one article: pairs of characters that few pages have. */
import { findAll } from '../pattern.ts'
import { load } from '../vocabulary/index.ts'
import { WordIndex } from './word-index.ts'

/** What every page on results says binds nothing: 同比增长, 归母净利润. */
export const commonplaces = new WordIndex(
  load('commonplaces').flatMap(({ words }) => words.map((word): [string, true] => [word, true])),
)

/** Read when the first page asks: most never do. */
let pairs: ReadonlySet<string> | undefined

const commonPairs = (): ReadonlySet<string> => {
  pairs ??= new Set(load('common-pairs').flatMap(({ words }) => words))
  return pairs
}

/** As much of a line as is looked at, in characters. */
const reach = 4800

/** The rare pairs of each word or stretch that is not broken by a common pair: 望江, 江锂 of 望江锂业. Latin words count whole. */
export function rareOf(text: string): string[][] {
  const names: string[][] = []
  for (const [run] of findAll(/[㐀-鿿]+|[A-Za-z]{3,}/g, commonplaces.blank(text.slice(0, reach)))) {
    if (!/[㐀-鿿]/.test(run)) names.push([run.toLowerCase()])
    else names.push(...pairsOf(run))
  }
  return names
}

function pairsOf(run: string): string[][] {
  const common = commonPairs()
  const names: string[][] = []
  let name: string[] = []
  for (let i = 0; i + 2 <= run.length; i++) {
    const pair = run.slice(i, i + 2)
    if (!common.has(pair)) name.push(pair)
    else if (name.length > 0) {
      names.push(name)
      name = []
    }
  }
  if (name.length > 0) names.push(name)
  return names
}
