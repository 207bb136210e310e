/** Question and answer in the cells of a row: 提问时间 | 提问人 | 问题 | 公司回答. */
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
  for (const [i, { content }] of paragraphs.entries()) {
    const cells = cellsOf(content)
    const header = readHeader(cells)
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
  return cells
}

function readHeader(cells: readonly Passage[]): Columns | null {
  if (cells.length < 2) return null
  const column = (pattern: RegExp): number => cells.findIndex(({ text }) => text.length < 12 && pattern.test(text))
  const question = column(/^(?:问题|提问内容|提问|投资者提问|问)$/)
  const answer = column(/^(?:公司)?(?:回答|回复|答复|董秘回复|董秘回答|答)(?:内容)?$/)
  if (question < 0 || answer < 0) return null
  return { count: cells.length, heads: cells, question, answer, asker: column(/^(?:提问人|提问者|投资者|用户|昵称)$/) }
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
    ...turn(cells[columns.question], 'question', name, asker?.raw || columns.heads[columns.question]!.raw),
    ...turn(cells[columns.answer], 'answer', '公司', columns.heads[columns.answer]!.raw),
  ]
}
