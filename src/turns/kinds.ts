/** What a turn does: ask, answer, or neither; and from that, what an unnamed voice is. */
import type { Context, Role, Section, TurnKind } from '../types.ts'
import type { Cast } from './cast.ts'
import { ownHouse } from './handover.ts'
import type { LabelledTurn } from './transcript.ts'

export interface KindedTurn extends LabelledTurn {
  readonly kind: TurnKind
  readonly section: Section
}

const asks =
  /[?？]|请问|想问|请教|想了解|追问|(?:我的|第[一二]个|两个|一个|几个)(?:小)?问题|能否|能不能|是否|怎么看|如何看|介绍一下|谈一谈|吗[。，,]|呢[。，,]|\bquestion\b/
const closing =
  /到此结束|到这里|先到这|就到这|(?:感谢|谢谢)(?:大家|各位|您)(?:的)?(?:参与|参加|参会|收听)|再次感谢|挂断电话|再见|concludes|disconnect/
const hosting = /(?:下一个问题|下一位|请提问|进入(?:提问|问答)|开始提问|首先有请|先请.{1,8}(?:提问|把))/
const welcoming = /欢迎(?:大家|各位|您|领导)?[^,，。]{0,6}(?:来到|参加|出席|收听|参与)|(?:我是|担任)[^,，。]{0,12}主持/
const hosts = (words: string): boolean =>
  welcoming.test(words.slice(0, 120)) || hosting.test(words) || (closing.test(words.slice(-80)) && !asks.test(words))
/** The host reads out what an investor wrote. */
const readsOut = /(?:文字提问|线上(?:提问|有一题|有一个问题|的问题)|网上提问|书面提问|投资者(?:提问|问|文字)|网友)/
/** …?」请执行长。 */
const endsAsking = /[?？][」”』]?\s*(?:请[^。！？!?]{1,10}[。.]?)?\s*$/

const isAsker = (role: Role): boolean => role === 'analyst' || role === 'investor' || role === 'media'
const wordsOf = (turn: LabelledTurn): string => turn.paragraphs.map(({ text }) => text).join('\n')

/** Roles first, because kinds follow from them; both go through the call in order. */
export function giveKinds(
  turns: readonly LabelledTurn[],
  cast: Cast,
  context: Pick<Context, 'kind'>,
  page: string,
): KindedTurn[] {
  settleRoles(turns, cast, page)
  let asked = false
  return turns.map((turn) => {
    const kind = kindOf(turn, cast.members[turn.speaker]!.role, asked)
    if (kind === 'question') asked = true
    const section: Section = asked ? 'qa' : context.kind === 'earnings-news' ? 'article' : 'remarks'
    return { ...turn, kind, section }
  })
}

function kindOf(turn: LabelledTurn, role: Role, asked: boolean): TurnKind {
  if (turn.mark) return turn.mark
  const words = wordsOf(turn)
  if (role === 'operator') return readsOut.test(words) && endsAsking.test(words) ? 'question' : 'statement'
  // 投资者提问(…): whatever it says, it is put as a question.
  if (isAsker(role) && /(?:提|发)问/.test(turn.label)) return 'question'
  // A broker who hosts the call is an analyst who asks nothing while he welcomes and hands over.
  if (isAsker(role) && !/[?？]/.test(words) && hosts(words)) return 'statement'
  if (isAsker(role)) return asks.test(words) || words.length > 60 ? 'question' : 'statement'
  if (!asked) return 'statement'
  if (closing.test(words.slice(-80)) && !/^(?:谢谢|感谢)[^，,。]{0,10}(?:提问|问题)/.test(words)) return 'statement'
  return hosting.test(words) && words.length < 60 ? 'statement' : 'answer'
}

/** People whose label says nothing of their role: by the house they name, by asking, by having to answer. */
function settleRoles(turns: readonly LabelledTurn[], cast: Cast, page: string): void {
  const answersNamed =
    turns.some(({ mark }) => mark === 'question') &&
    (!turns.some(({ mark }) => mark === 'answer') ||
      turns.some(({ mark, speaker }) => mark === 'answer' && cast.members[speaker]!.named))
  const audience = answersNamed ? 'unknown' : audienceOf(page)
  const seen = new Set<number>()
  for (const turn of turns) {
    if (seen.has(turn.speaker)) continue
    seen.add(turn.speaker)
    const member = cast.members[turn.speaker]!
    if (member.role !== 'unknown' && (member.role !== 'analyst' || member.affiliation !== null)) continue
    if (turn.mark) {
      cast.update(turn.speaker, { role: turn.mark === 'answer' ? 'management' : askerRole(audience, turn) })
      continue
    }
    const words = wordsOf(turn)
    const house = ownHouse(words)
    if (house) cast.update(turn.speaker, { role: 'analyst', affiliation: member.affiliation ?? house })
    else if (member.role === 'unknown')
      cast.update(turn.speaker, { role: /[?？][^?？]{0,12}$/.test(words) ? 'analyst' : 'executive' })
    else if (turn.label !== '' && /^(?:Unidentified|未具名|身份不明)/.test(member.name))
      cast.update(turn.speaker, { affiliation: calledHouse(turns, turn) })
  }
}

/** Who a bare 问 is: investors where the event is for them, analysts on an earnings call; unknown where the answers are named. */
const askerRole = (audience: Role, { label }: LabelledTurn): Role =>
  audience === 'analyst' && !/^[QA]/.test(label) ? 'unknown' : audience

function audienceOf(page: string): Role {
  if (/投资者(?:关系|交流|说明|问答|调研|提问|互动)|业绩说明会|投资者电话|互动易|上证e互动/.test(page))
    return 'investor'
  return /电话会|业绩会/.test(page) ? 'analyst' : 'unknown'
}

/** 下一个问题来自杰富瑞的…, then a voice without a name: it is that house's. */
function calledHouse(turns: readonly LabelledTurn[], turn: LabelledTurn): string | null {
  const before = turns[turns.indexOf(turn) - 1]
  const match = before && /来自([^的，。,]{2,16})的/.exec(wordsOf(before))
  return match ? match[1]! : null
}
