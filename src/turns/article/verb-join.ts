/** What follows a reporting verb, and where the words begin that it gives. */

import { lastOpened, type Quote } from '../quotes.ts'
import type { Attribution } from './attribution.ts'
import { sentenceEnd } from './verb-subject.ts'

/** What follows the verb, and where the words begin. */
export function joinAt(
  text: string,
  end: number,
  quotes: readonly Quote[],
): { kind: Attribution['join']; content: number } | null {
  const match = /^(?:道|了|着)?\s*(?:\([^()]{1,12}\)|（[^（）]{1,12}）)?\s*([,，:：︰]|[。！？!?]|$)?\s*/.exec(
    text.slice(end, end + 24),
  )!
  if (/^告[诉知]$/.test(text.slice(end - 2, end))) return toldTo(text, end)
  const namely = spelledOut.exec(text.slice(end, end + 36))
  if (namely) return { kind: 'comma', content: end + namely[0].length }
  const content = end + match[0].length
  const mark = match[1]
  if (mark !== undefined && /[:：︰]/.test(mark)) return { kind: 'colon', content }
  if (mark !== undefined && /[,，]/.test(mark)) return { kind: 'comma', content }
  if (mark !== undefined && (mark === '' || sentenceEnd.test(mark)))
    return { kind: 'stop', content: end + match[0].trimEnd().length }
  if (lastOpened(quotes, content)?.open === content) return { kind: 'quote', content }
  return match[0].startsWith('了') || match[0].startsWith('着') ? null : { kind: 'clause', content: end }
}

/** 重申了全年目标,即收入增长两成: what the noun stands for is spelled out. */
const spelledOut =
  /^了?[^,，。:：“「]{0,14}(?:目标|指引|规划|计划|预期|判断|观点|承诺|看法|预测|立场|展望|原则|政策)[,，:：]\s?(?:即|就是|也就是|称|指|表示|认为)(?:[,，:：]\s?)?/

/** 告诉界面新闻。 告诉记者,… */
function toldTo(text: string, end: number): { kind: Attribution['join']; content: number } | null {
  const match = /^[^,，:：。！？!?“「]{1,16}([,，:：。])\s*/.exec(text.slice(end, end + 24))
  if (!match) return null
  const kind = match[1] === '。' ? 'stop' : /[:：]/.test(match[1]!) ? 'colon' : 'comma'
  return { kind, content: kind === 'stop' ? end + match[0].trimEnd().length : end + match[0].length }
}
