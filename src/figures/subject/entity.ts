/** Whose figure: the segment, product or region that stands before a metric name. */
import { isOutlet } from '../../outlets.ts'
import { anyOf, escapePattern } from '../../pattern.ts'
import type { Context, Span } from '../../types.ts'
import { type Entry, load } from '../../vocabulary/index.ts'
import { directions } from '../cues.ts'
import { radar } from '../state.ts'

/**
 * What bounds a name. cut: all up to it is no part of the name · front, back: taken off its ends · never: a name with it is
 * none, never-first and never-last: at its start or end · alone: by itself nobody's name.
 */
type LimitKind = 'cut' | 'front' | 'back' | 'never' | 'never-first' | 'never-last' | 'alone'

export interface LimitRecord extends Omit<Entry, 'examples'> {
  readonly kinds: readonly LimitKind[]
  /** Longer words that hold one of `words` and are a name's own: 到 in 到店. */
  readonly except?: readonly string[]
  /** What stands before a metric, and the name in it. */
  readonly examples: readonly (readonly [string, string | null])[]
}

const limits = load<Entry & LimitRecord>('owner-limits')

/** An alternation of the words of a kind, none of them inside a word that is excepted. */
function wordsOf(kind: LimitKind): string {
  const parts = limits
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap(({ words, except = [] }) => words.map((word) => ({ word, pattern: guarded(word, except) })))
    .sort((a, b) => b.word.length - a.word.length)
  return `(?:${parts.map(({ pattern }) => pattern).join('|')})`
}

/** 到(?!店|家): the word, where it does not stand in one of the longer ones. */
function guarded(word: string, except: readonly string[]): string {
  const around = except
    .map((longer) => ({ longer, at: longer.indexOf(word) }))
    .filter(({ longer, at }) => at >= 0 && longer !== word)
  const behind = around.filter(({ at }) => at === 0).map(({ longer }) => longer.slice(word.length))
  const before = around.filter(({ at }) => at > 0).map(({ longer, at }) => longer.slice(0, at))
  return `${before.length ? `(?<!${anyOf(before)})` : ''}${escapePattern(word)}${behind.length ? `(?!${anyOf(behind)})` : ''}`
}

const cut = new RegExp(`.*(?:${wordsOf('cut')}|(?:^|[本该全母贵])(?:公司(?!金融|银行)|集团(?!客户)))`, 'u')
const front = new RegExp(
  `^(?:${wordsOf('front')}|[一二三四五六七八九十]{1,3}月份?|[一二三四五六七八九十0-9]{1,2}[、.)]|\\s)+`,
  'u',
)
const back = new RegExp(`(?:${wordsOf('back')}|20\\d\\d ?年|\\s)+$`, 'u')
const never = new RegExp(`${wordsOf('never')}|\\d{4}(?![万亿])|\\d{1,2}[天月]|[?？]`, 'u')
/** 六款产品, Q3: counted, or a time. */
const neverFirst = new RegExp(
  `^(?:${wordsOf('never-first')}|[一二三四五六七八九十两\\d]+[款个家条项种座只]|[QH]\\d(?!\\w))`,
  'u',
)
const neverLast = new RegExp(`${wordsOf('never-last')}$`, 'u')
const alone: ReadonlySet<string> = new Set(
  limits.filter(({ kinds }) => kinds.includes('alone')).flatMap(({ words }) => words),
)

const englishWords =
  /\b(?:we|and|in|of|with|but|our|from|total|plan|expect|reflecting|against|a|the|it|is|was|were|up|down|for|to|on|at|by|or|so|about)\b/i
/** Nothing but these behind a name: 车规级产品的|收入. */
const particles = /[\s的之]+$/u
const basisOf =
  /(?:扣非后?|归母|经调整?后?|调整后|非 ?GAAP|[Nn]on-? ?GAAP|非 ?IFRS|[Nn]on-? ?IFRS|扣除非经常性损益后?|核心(?!产品|品种|品牌|单品|城市|商圈|客户)|基础|可比|同口径|备考)/gu
const tags = /【[^】]{0,20}】|〈[^〉]{0,20}〉|〔[^〕]{0,20}〕|<[^<>]{0,20}>|\*+|[▍■●◆★]/gu
/** 《业绩》某某公司…: what a wire sets before its first line; later on it is a title. */
const column = /^\s*《[^》]{1,4}》/u
const ofAccounts = /归属|扣除|经调|调整后|非国际|非美国|非公认|非通用|[Nn]on-/u
const did =
  /^(.{2,30}?)(?:为(?:公司|集团|本集团|我们))?(?:首次|一共|合共|合计|累计|共)?(?:实现|录得|取得|贡献|确认|完成|带来|创造|产生)(?:了|的)?(?:销售|总|营业|净)?$/u

/**
 * The name before `metricStart`, in `text` from `from` on; `skip` are period mentions to look through.
 * Null where nothing but common words stands there, or what stands there is no name.
 */
export function entityBefore(
  text: string,
  from: number,
  metricStart: number,
  skip: readonly Span[],
  { company }: Context,
): string | null {
  let left = ''
  let at = Math.max(from, metricStart - 40)
  for (const { start, end } of skip) {
    if (end <= at || start >= metricStart) continue
    left += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  left += text.slice(at, Math.max(at, metricStart))
  if (text.slice(0, Math.max(from, metricStart - 40)).trim() === '') left = left.replace(column, '')
  return nameIn(left, [company.name, ...company.aliases])
}

/** How far before a value its names and bases are sought: all before it would be read anew for each value of a long line. */
export const reach = 160

/** The owner's name at the end of `left`; `own` are the names of the company itself. */
export const nameIn = (left: string, own: readonly (string | null)[]): string | null =>
  nameAtEnd(left, own)?.replaceAll(radar, '雷达') ?? null

function nameAtEnd(left: string, own: readonly (string | null)[]): string | null {
  const words = left
    .slice(-reach)
    .replaceAll('\u0001', '')
    .replaceAll('雷达', radar)
    .replace(tags, '')
    .replace(basisOf, '')
    .replace(particles, '')
  if (/[:：]$/u.test(words) || withParts.test(words) || takenOff.test(words)) return null
  // 奖励计划的: as a noun it ends a name
  const plan = /^(.{2,})计划的\s*$/u.exec(left.slice(-reach))
  const planned = plan ? nameIn(plan[1]!, own) : null
  if (planned) return `${planned}计划`
  // 新患者处方中我们的|份额
  const ours = /^(.{2,}?)(?:当中|里面|中|里)(?:我们|咱们)$/u.exec(words)
  if (ours) return nameIn(ours[1]!, own)
  const quoted = /[“「《『]([^“”「」《》『』]{2,12})[”」》』](?:(?:的|之)?[\p{Script=Han}]{1,6})?$/u.exec(words)
  if (quoted) return quoted[1]!
  if (words.includes('"')) return nameIn(withoutMarks(words), own)
  const doer = did.exec(words)
  return doer ? nameIn(doer[1]!, own) : bare(words, own)
}

/** 子品牌"拾光", 她说:"海外业务: straight marks open and close alike; where one is left alone the speech begins behind it. */
const withoutMarks = (words: string): string =>
  (words.split('"').length % 2 === 0 ? words.slice(words.lastIndexOf('"') + 1) : words).replaceAll('"', '')

/** 扣除可转债后|净现金: what is left out is no owner. */
const takenOff = /(?:扣除|剔除|撇除|减去)[^，,。；;]{1,12}(?:之?后|以后)$/u

/** 甲航空与旗下乙航空共|载客: the company with all that it owns. */
const withParts = /[与及和]旗下[^，,。；;]{1,16}$|及其(?:附属|子公司)[^，,。；;]{0,12}$/u

function bare(words: string, own: readonly (string | null)[]): string | null {
  const rough = withoutOwner(withoutOutlet(words.replace(back, '').replace(cut, '').replace(back, '')), own)
  const name = withoutOwner(rough.replace(basisOf, '').replace(front, ''), own).replace(front, '').replace(back, '')
  if (isName(name)) return isCompany(name, own) ? null : name
  // 面向成人及大学生的国内考试业务: what is told of it makes the name too long
  const short = width(name) > 16 ? described.exec(name)?.[1] : undefined
  return short && isName(short) && !isCompany(short, own) ? short : null
}

const described = /的([^的]{2,14}(?:业务|板块|分部|品牌|服务|产品|市场))$/u

/** 王朝 of 王朝集团, 联大科 of 芯片龙头联大科: the company, in a shorter form. */
const isCompany = (name: string, own: readonly (string | null)[]): boolean =>
  own.some(
    (alias) =>
      alias &&
      (alias.startsWith(name) ||
        (name.length > 2 && alias.endsWith(name)) ||
        // 船运三雄之一某某海运
        (alias.length > 2 && name.endsWith(alias))),
  )

/** 望江航空 beside 望江集团: a firm of its own, by the trade in its name. */
const sister = /^(?:航空|银行|人寿|证券|产险|财险|金控|投信)/u

/** 王朝集团|餐饮: the company's own name before the part. */
function withoutOwner(name: string, own: readonly (string | null)[]): string {
  for (const alias of own)
    if (alias && alias.length > 1 && name.startsWith(alias) && !sister.test(name.slice(alias.length)))
      return name.slice(alias.length).replace(/^(?:集团|公司|股份|控股)/u, '')
  return name
}

/** 某某网 望江化学: who writes, and of whom. */
const withoutOutlet = (name: string): string =>
  name.replace(/^\s*(\p{Script=Han}{2,10})\s+(?=\S)/u, (all, first: string) => (isOutlet(first) ? '' : all))

/** 增加逾100家店, 瓦0.5-, /吨, 15【望江: a number and what is left of a bracket or a range. */
const broken = /[逾约近超]\d|\d[-~–—.]$|^[/\d]*[/%]|\/$|[【】[\]<>〈〉]/u

/** Latin letters are half as wide: component产品跟server产品. */
const width = (name: string): number => name.length - (name.match(/[a-z]/g)?.length ?? 0) / 2

function isName(name: string): boolean {
  if (name.length < 2 || width(name) > 16 || alone.has(name) || ofAccounts.test(name)) return false
  if (/^\d[\d.,]*[万亿]?(?:美元|港元|元|块)/u.test(name)) return false
  if (broken.test(name) || never.test(name) || neverFirst.test(name) || neverLast.test(name)) return false
  if (/^[A-Za-z ,.&'-]+$/.test(name) && englishWords.test(name)) return false
  if (directions.endingAt(name, name.length, name.length - 2)) return false
  return /[\p{Script=Han}A-Za-z]/u.test(name)
}
