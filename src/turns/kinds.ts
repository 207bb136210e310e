/** What a turn does: ask, answer, or neither; and from that, what an unnamed voice is. */
import type { Context, Role, Section, TurnKind } from '../types.ts'
import type { Cast } from './cast.ts'
import { houseOfOwn, isPrivate, ownHouse } from './handover.ts'
import type { LabelledTurn } from './transcript.ts'

export interface KindedTurn extends LabelledTurn {
  readonly kind: TurnKind
  readonly section: Section
}

const asks =
  /[?？]|请问|想问|请教|想了解|追问|(?:我的|第[一二]个|两个|一个|几个)(?:小)?问题|能否|能不能|是否|怎么看|如何看|介绍一下|谈一谈|吗[。，,]|呢[。，,]|\bquestion\b/
const closing =
  /到此(?:结束|为止)|到这里|先到这|就到这|(?:感谢|谢谢)(?:大家|各位|您)(?:的)?(?:参与|参加|参会|收听)|再次感谢|挂断电话|再见|concludes|disconnect/
const hosting =
  /(?:下一个问题|下一位|请提问|最后一?个?(?:机会|问题)|进入(?:提问|问答)|开始提问|首先有请|先请.{1,8}(?:提问|把))/
const welcoming = /欢迎(?:大家|各位|您|领导)?[^,，。]{0,6}(?:来到|参加|出席|收听|参与)|(?:我是|担任)[^,，。]{0,12}主持/
const hosts = (words: string): boolean =>
  welcoming.test(words.slice(0, 120)) || hosting.test(words) || (closing.test(words.slice(-80)) && !asks.test(words))
/** 先请林总介绍, 请按星号键提问, 全体静音: what a host says, whatever the page calls him. */
const handing =
  /(?:有请|先请|请|交给|交由)[^,，。？?]{1,10}(?:介绍|发言|汇报|致辞|致词|讲话|开场|分享|解读|提问)|下一[位个](?:问题|提问|分析师|投资者)|请(?:开始)?提问|报一下(?:机构|单位)|提问方式|按(?:星号|井号|[*#]|数字)|保持静音|静音(?:状态)?|正在录音|进入(?:提问|问答)/
/** 我是公司的董秘: who says his office is no operator. */
const office =
  /我是[^,，。]{0,14}(?:董秘|董事会秘书|董事|总裁|总经理|总监|财务|主管|负责人|投资者关系|证代|CEO|CFO|IR|总(?=[,，。]))/

/** A voice without a name hosts where it opens, hands over and closes, and tells nothing of the company. */
const isHost = (spoken: readonly LabelledTurn[]): boolean => {
  const all = spoken.map(wordsOf)
  const hosting = (words: string): boolean => hosts(words) || handing.test(words)
  return (
    all.some(hosting) &&
    !all.some((words) => office.test(words)) &&
    all.every((words) => hosting(words) || words.length < 40)
  )
}

/** Nobody but the host asks, and he asks more than once: the page is a conversation. */
function isInterview(turns: readonly LabelledTurn[], cast: Cast): boolean {
  const roles = turns.map(({ speaker }) => cast.members[speaker]!.role)
  const asked = turns.filter((turn, i) => roles[i] === 'operator' && endsAsking.test(wordsOf(turn)))
  return asked.length > 1 && !turns.some(({ mark }, i) => mark !== null || isAsker(roles[i]!))
}

/** The host reads out what an investor wrote. */
const readsOut =
  /(?:文字提问|(?:线上|在线)(?:提问|有一题|有一个问题|的问题)|网上提问|书面提问|投资者(?:提问|问|文字)|网友)/
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
  let before: TurnKind = 'statement'
  const interview = isInterview(turns, cast)
  return turns.map((turn) => {
    const role = cast.members[turn.speaker]!.role
    const kind: TurnKind =
      interview && role === 'operator' && endsAsking.test(wordsOf(turn))
        ? 'question'
        : kindOf(turn, role, asked, before)
    if (kind === 'question') asked = true
    before = kind
    const section: Section = asked ? 'qa' : context.kind === 'earnings-news' ? 'article' : 'remarks'
    return { ...turn, kind, section }
  })
}

function kindOf(turn: LabelledTurn, role: Role, asked: boolean, before: TurnKind): TurnKind {
  if (turn.mark) return turn.mark
  const words = wordsOf(turn)
  if (role === 'operator') return readsOut.test(words) && endsAsking.test(words) ? 'question' : 'statement'
  // 投资者提问(…): whatever it says, it is put as a question.
  if (isAsker(role) && /(?:提|发)问/.test(turn.labelText)) return 'question'
  // A broker who hosts the call is an analyst who asks nothing while he welcomes and hands over.
  if (isAsker(role) && !/[?？]/.test(words) && hosts(words)) return 'statement'
  if (isAsker(role)) return asks.test(words) || words.length > 60 ? 'question' : 'statement'
  if (!asked) return 'statement'
  // The last answer may say goodbye too: 分红会稳步提高。好,今天就到这。
  if (before === 'question' && words.length > 60) return 'answer'
  if (closing.test(words.slice(-80)) && !/^(?:谢谢|感谢)[^，,。]{0,10}(?:提问|问题)/.test(words)) return 'statement'
  return hosting.test(words) && words.length < 60 ? 'statement' : 'answer'
}

/** People whose label says nothing of their role: by the house they name, by asking, by having to answer. */
function settleRoles(turns: readonly LabelledTurn[], cast: Cast, page: string): void {
  const isNamed = ({ speaker }: LabelledTurn): boolean => cast.members[speaker]!.named
  const marked = turns.filter(({ mark }) => mark === 'answer')
  // 公司:… below Q1 is no name.
  const answersNamed =
    turns.some(({ mark }) => mark === 'question') &&
    (marked.length === 0 ? turns.filter(({ mark }) => mark === null) : marked).some(isNamed)
  const audience = audienceOf(page, answersNamed)
  const seen = new Set<number>()
  for (const turn of turns) {
    if (seen.has(turn.speaker)) continue
    seen.add(turn.speaker)
    const member = cast.members[turn.speaker]!
    if (member.role !== 'unknown' && (member.role !== 'analyst' || member.affiliation !== null)) continue
    if (turn.mark) {
      cast.update(turn.speaker, { role: turn.mark === 'answer' ? 'management' : audience })
      continue
    }
    const words = wordsOf(turn)
    const spoken = turns.filter(({ speaker }) => speaker === turn.speaker)
    const house = spoken
      .map(wordsOf)
      .map((one) => ownHouse(one) ?? (member.named ? houseOfOwn(one, member.name) : null))
      .find((own) => own !== null)
    if (!house && isPrivate(words)) {
      cast.update(turn.speaker, { role: 'investor' })
      continue
    }
    if (!house && !member.named && isHost(spoken)) {
      cast.update(turn.speaker, { role: 'operator' })
      continue
    }
    if (house) cast.update(turn.speaker, { role: 'analyst', affiliation: member.affiliation ?? house })
    else if (member.role === 'unknown')
      cast.update(turn.speaker, { role: /[?？][^?？]{0,12}$/.test(words) ? 'analyst' : 'executive' })
    else if (turn.labelText !== '' && /^(?:Unidentified|未具名|身份不明)/.test(member.name))
      cast.update(turn.speaker, { affiliation: calledHouse(turns, turn) ?? askedFor(words, cast) })
  }
}

/** Who a bare 问 is: whom the page says; else investors where the event is for them; unknown where the answers are named. */

/** 以下是分析师问答环节: the page says who asks, whoever answers. */
const analystsAsk = /(?:分析[师员]|券商|法人|卖方)(?:们)?(?:的)?(?:现场|线上)?(?:提问|发问|问答|答问|Q ?& ?A)/
const mediaAsk = /媒体(?:们)?(?:的)?(?:提问|问答|答问|群访)/

function audienceOf(page: string, answersNamed: boolean): Role {
  if (analystsAsk.test(page)) return 'analyst'
  if (mediaAsk.test(page)) return 'media'
  if (answersNamed) return 'unknown'
  if (/投资者(?:关系|交流|说明|问答|调研|提问|提出|互动)|业绩说明会|投资者电话|互动易|上证e互动/.test(page))
    return 'investor'
  return /(?:电话会议?|业绩会)\s?(?:Q ?& ?A|问答)/.test(page) ? 'analyst' : 'unknown'
}

/** 我替 Joyce 问一个问题: the voice is of her house. */
function askedFor(words: string, cast: Cast): string | null {
  const match =
    /(?:我|这里|这边)(?:来)?(?:替|代|帮)\s?([A-Z][A-Za-z]{2,14}|\p{Script=Han}{2,4}?)\s?(?:提?问|问一|来问|请教)/u.exec(
      words.slice(0, 120),
    )
  const asker = match && (cast.find(match[1]!) ?? cast.findShort(match[1]!))
  return asker === null ? null : cast.members[asker]!.affiliation
}

/** 下一个问题来自杰富瑞的…, then a voice without a name: it is that house's. */
function calledHouse(turns: readonly LabelledTurn[], turn: LabelledTurn): string | null {
  const before = turns[turns.indexOf(turn) - 1]
  const match = before && /来自([^的，。,]{2,16})的/.exec(wordsOf(before))
  return match ? match[1]! : null
}
