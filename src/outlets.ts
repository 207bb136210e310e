/** Names of outlets: those that a list knows, and whatever ends as one. */
import { anyOf, hanRange } from './pattern.ts'
import { type Entry, load } from './vocabulary/index.ts'

const entries = load<Entry & { readonly id: string }>('outlets')
const words = (id: string): string => anyOf(entries.find((entry) => entry.id === id)!.words)
/** Pattern of the outlets of the list. */
export const outletWord = words('outlet')
/** Pattern of what the name of an outlet ends with: 日报, 新闻网. */
export const outletEnd = words('suffix')
const outlet = new RegExp(
  `^(?:${outletWord}|(?!.{0,12}[的了])[${hanRange}A-Za-z0-9.·]{1,14}${outletEnd})(?:\\s?(?:综合|整理|编译))?$`,
  'u',
)

/** Whether a name is an outlet's. */
export const isOutlet = (name: string): boolean => outlet.test(name)
