/** What the words of a table's heads and rows stand for. */
import { Lexicon } from '../../lexicon.ts'
import { type Entry, load } from '../../vocabulary/index.ts'

/**
 * item, audit, note, amount: say nothing of the numbers · current, to-date, year-back, close, open: periods ·
 * change, share: columns that belong to others · foreign: the table is not about the company · skip, row: names of rows
 */
export type TableRole =
  | 'item'
  | 'audit'
  | 'note'
  | 'amount'
  | 'current'
  | 'to-date'
  | 'year-back'
  | 'close'
  | 'open'
  | 'change'
  | 'share'
  | 'foreign'
  | 'skip'
  | 'row'

export interface TableWord extends Entry {
  readonly role: TableRole
  /** What a change is against; `close`: against the end of last year. */
  readonly type?: 'yoy' | 'qoq' | 'mom' | 'close'
  /** The metric of a row. */
  readonly id?: string
}

const records = load<TableWord>('table-words')
const isHead = ({ role }: TableWord): boolean => role !== 'row' && role !== 'skip'
const named = (wanted: (record: TableWord) => boolean): ReadonlyMap<string, TableWord> =>
  new Map(records.filter(wanted).flatMap((record) => record.words.map((word) => [word.toLowerCase(), record])))

export const headWords = new Lexicon(records.filter(isHead), ({ words }) => words)
export const rowNames = named(({ role }) => role === 'row')
export const skippedRows = named(({ role }) => role === 'skip' || role === 'foreign')
