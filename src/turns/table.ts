/** Question and answer in the cells of a row: 提问时间 | 提问人 | 问题 | 公司回答, with or without bars around it. */
import { slice, toSource, trim } from '../span.ts'
import type { ArticleParagraph, Passage } from '../types.ts'
import type { Cast } from './cast.ts'
import type { LabelledTurn } from './transcript.ts'

interface Columns {
  readonly count: number
  readonly heads: readonly Passage[]
  readonly question: number
  readonly answer: number
  readonly asker: number
}

export function findTableTurns(paragraphs: readonly ArticleParagraph[], cast: Cast): LabelledTurn[] {
  const turns: LabelledTurn[] = []
  let columns: Columns | null = null
  const rows = paragraphs.map(({ content }) => cellsOf(content))
  for (const [i, { content }] of paragraphs.entries()) {
    // |---|:--| under the heads of a Markdown table
    if (/^[\s|:：—–-]*-[\s|:：—–-]*$/.test(content.text)) continue
    const cells = rows[i]!
    const header = readHeader(cells)
    if (cells.length > 1 && columns?.count !== cells.length && !header) columns = byWords(cells, rows[i + 1])
    if (header) columns = header
    else if (!columns || cells.length !== columns.count) columns = null
    else turns.push(...rowTurns(cells, columns, i, cast))
  }
  return turns
}

function cellsOf(content: Passage): Passage[] {
  const separator = content.text.includes('\t') ? '\t' : '|'
  const cells: Passage[] = []
  let from = 0
  for (let at = 0; at <= content.text.length; at++) {
    if (at < content.text.length && content.text[at] !== separator) continue
    cells.push(trim(slice(content, from, at)))
    from = at + 1
  }
  const barred = separator === '|' && cells.length > 2 && cells[0]!.text === '' && cells.at(-1)!.text === ''
  return barred ? cells.slice(1, -1) : cells
}

function readHeader(cells: readonly Passage[]): Columns | null {
  if (cells.length < 2) return null
  const column = (pattern: RegExp): number => cells.findIndex(({ text }) => text.length < 12 && pattern.test(text))
  const question = column(/^(?:问题|问题内容|提问内容|提问|投资者提问|投资者问题|网友提问|问|question|Question|Q)$/)
  const answer = column(/^(?:(?:公司|董秘|官方|上市公司)?(?:回答|回复|答复|答)(?:内容)?|answer|Answer|A)$/)
  if (question < 0 || answer < 0) return null
  return {
    count: cells.length,
    heads: cells,
    question,
    answer,
    asker: column(/^(?:提问人|提问者|投资者|用户|用户名|昵称|提问用户)$/),
  }
}

const asks = /[?？]|请问|董秘|吗|谢谢/
const answers = /^(?:尊敬的|您好|你好|感谢)|[。！!]$/
/** Two rows without heads of columns, where the same cell asks in both and the one behind it answers. */
function byWords(cells: readonly Passage[], below: readonly Passage[] | undefined): Columns | null {
  if (below?.length !== cells.length) return null
  const fits = (row: readonly Passage[], at: number): boolean => {
    const [question, answer] = [row[at]!.text, row[at + 1]!.text]
    return question.length > 5 && asks.test(question) && answer.length > 7 && answers.test(answer)
  }
  const question = cells.findIndex((_, at) => at + 1 < cells.length && fits(cells, at) && fits(below, at))
  return question < 0 ? null : { count: cells.length, heads: [], question, answer: question + 1, asker: -1 }
}

function rowTurns(cells: readonly Passage[], columns: Columns, paragraph: number, cast: Cast): LabelledTurn[] {
  const asker = cells[columns.asker]
  const turn = (
    words: Passage | undefined,
    mark: 'question' | 'answer',
    name: string,
    printed: string,
  ): LabelledTurn[] => {
    if (!words || /^[-—\s/]*$/.test(words.text)) return []
    const at = toSource(mark === 'question' && asker ? asker : words).start
    const speaker = cast.see({ name, named: false, role: mark === 'question' ? 'investor' : 'management', at })
    return [
      {
        speaker,
        labelText: name,
        printed,
        mark,
        paragraphs: [words],
        from: paragraph,
        to: paragraph,
        rule: 'turns/table',
        confidence: 0.9,
      },
    ]
  }
  const name = asker && asker.text !== '' ? asker.text : '投资者'
  return [
    ...turn(cells[columns.question], 'question', name, asker?.raw || (columns.heads[columns.question]?.raw ?? '')),
    ...turn(cells[columns.answer], 'answer', '公司', columns.heads[columns.answer]?.raw ?? ''),
  ]
}
