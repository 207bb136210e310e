/** Two quantities that are one: 31亿至33亿, 介于A和B之间, 不低于A且不超过B, A±2%. */
import { add, compare, multiply, negate, shift, subtract } from '../decimal.ts'
import { apply, type Measured } from './measured.ts'

/** Joins `next` to `previous`, which stands before it; null where the two stay two. */
export function join(text: string, previous: Measured, next: Measured): Measured | null {
  const from = previous.end
  if (next.start - from > 16) return null
  // 0.83元/股至1.03元/股
  const gap = text.slice(from, next.start).replace(previous.kind === 'money' ? perUnit : '', '')
  // 40%上下1个百分点: 上下 is read with the first number, until a second one follows it.
  if (next.tolerance || tolerances.test(gap) || tolerances.test(text.slice(previous.coreEnd, next.start)))
    return withTolerance(previous, next, gap)
  if (previous.toleranceValue || next.toleranceValue || previous.high || next.high) return null
  if (connectors.test(gap))
    return isPrior(text, previous, next) || isStep(text, previous, next, gap)
      ? null
      : asRange(text, previous, next, isFall(text, previous, gap))
  if (pairs.test(gap)) return between(text, previous, next)
  const guess = gap === '、' ? neighbours(text, previous, next) : null
  if (guess) return guess
  return limits.test(gap) ? fromLimits(previous, next) : null
}

const perUnit = /^[/／]\p{Script=Han}{1,2}?(?=[ ~～〜—至到–-])/u
const connectors = /^ {0,2}(?:~|～|〜|-|—|——|至|到|to) {0,2}$/
const pairs = /^ {0,2}(?:[与和及跟]|and) {0,2}$/
const limits = /^ {0,2}[,，、]? {0,2}(?:并且|而且|并|且|但|,|，)? {0,2}$/
const tolerances =
  /^ {0,2}[,，、(（]? {0,2}(?:上下浮动|上下波动|上下误差|误差|正负|加减|浮动|上下|plus or minus)约? {0,2}$/

/**
 * 由X至Y tells a prior and a value, no range. 从X到Y都有 and 不等 name a range, and so does 由X至Y上修到…: the whole of it is the prior.
 */
function isPrior(text: string, { start }: Measured, { end }: Measured): boolean {
  if (/^(?:都有|不等|之间|区间|的?范围)/.test(text.slice(end, end + 3))) return false
  if (revised.test(text.slice(end, end + 8))) return false
  const lead = text.slice(Math.max(0, start - 14), start)
  return /(?:^|[^自经理缘来])(?:由(?!于)|从|(?<![调修升降])自(?=[去上原前此]))[^,，。；;:：由从\d]{0,12}$/.test(lead)
}

/** 存货较年初增加2.1亿元至9.4亿元 tells a step and the level it led to; only what is still to come is a range: 预计增加2亿元至3亿元. */
const isStep = (text: string, low: Measured, high: Measured, gap: string): boolean => {
  if (low.kind !== 'money' || high.kind !== 'money' || low.bare || !/[至到t]/.test(gap)) return false
  const lead = text.slice(Math.max(0, low.start - 40), low.start)
  return stepped.test(lead) && !ahead.test(lead.slice(lead.search(/[^。；;！？!?\n]*$/)))
}

const stepped =
  /(?:(?:增加|减少|增长|上升|下降|提升|提高|下跌|[增减升降跌])了?|\b(?:increased|decreased|rose|fell|grew|up|down)(?: by)? )$/
const ahead = /预[计期料测告估]|估计|将|料|拟|有望|可望|目标|指引|expect|guid|will/

const revised =
  /^[,，]?(?:再|大幅|一举|进一步)?(?:上修|下修|上调|下调|调升|调高|调降|调低|调整|收敛|收窄|提高|提升|修正|改)/

/** 比上年同期下降40%-20%, 同比下降60%至40%: falls are announced from the larger to the smaller. */
const isFall = (text: string, { start }: Measured, gap: string): boolean =>
  (/[-~～〜—]/.test(gap)
    ? /(?:降|减|跌|滑)[^，,。；;0-9]{0,3}$/
    : /(?:同比|按年|同期)(?:将|预计)?(?:下降|减少|下跌|下滑)约?$/
  ).test(text.slice(Math.max(0, start - 10), start))

function asRange(text: string, low: Measured, high: Measured, falls = false): Measured | null {
  const joined =
    falls && low.kind === 'percent' && compare(low.value, high.value) > 0
      ? distribute(high, low)
      : distribute(low, high)
  if (joined && joined.start > low.start)
    Object.assign(joined, {
      start: low.start,
      coreStart: low.coreStart,
      end: high.end,
      coreEnd: high.coreEnd,
      bodyEnd: high.bodyEnd,
    })
  if (!joined) return null
  const close = /^ {0,2}(?:之间|间(?!接|隔|歇|谍|距))/.exec(text.slice(joined.end, joined.end + 4))
  if (close) joined.end = joined.coreEnd = joined.end + close[0].length
  return joined
}

/** A和B is a range only where 之间 says so. */
function between(text: string, low: Measured, high: Measured): Measured | null {
  // 10000与20000间: here 间 counts no rooms.
  if (high.unit === '间' && low.kind === 'number')
    return asRange(text, low, { ...high, kind: 'number', unit: null, plain: true, counter: false })
  const english = / between $/.test(text.slice(Math.max(0, low.start - 9), low.start))
  if (!english && !/^ {0,2}(?:之间|间(?!接|隔|歇|谍|距))/.test(text.slice(high.end, high.end + 4))) return null
  const joined = asRange(text, low, high)
  if (joined && /[介位]于 ?$/.test(text.slice(Math.max(0, joined.start - 3), joined.start))) {
    joined.start = joined.coreStart = joined.start - (text[joined.start - 1] === ' ' ? 3 : 2)
  }
  return joined
}

/** 27、28个亿, 五、六个点: two numbers that follow each other are one guess; 2、3亿元 at the head of a line is an item. */
function neighbours(text: string, low: Measured, high: Measured): Measured | null {
  // 大概38%、39%
  if (low.kind === 'percent' && low.approximate && high.kind === 'percent' && low.unitPower === high.unitPower) {
    const apart = compare(subtract(high.value, low.value), { units: 1n, scale: 2 }) === 0
    return apart ? asRange(text, low, high) : null
  }
  const measured = high.kind === 'percent' || high.kind === 'points' || high.scale >= 4
  if (low.kind !== 'number' || !low.plain || !measured) return null
  const step = shift(high.value, -(high.scale + high.unitPower))
  const follows = compare(step, add(low.value, { units: 1n, scale: 0 })) === 0 && low.value.scale === 0
  if (!follows || !/[\p{Script=Han}\s]$/u.test(text.slice(Math.max(0, low.coreStart - 1), low.coreStart))) return null
  if (/(?:分别|各|依次|第)[为是有约达]*\s?$/u.test(text.slice(Math.max(0, low.coreStart - 6), low.coreStart)))
    return null
  const joined = asRange(text, low, high)
  return joined && { ...joined, approximate: true }
}

/** Unit and scale go to the end that lacks them; null where the two cannot be ends of one stretch. */
function distribute(low: Measured, high: Measured): Measured | null {
  const [a, b] = [{ ...low }, { ...high }]
  // 两个至三个百分点: the first 个 is no unit of its own.
  if (a.unit === '个' && b.kind !== 'dimension') a.kind = 'number'
  if (a.kind === 'number' && b.kind !== 'number') shareKind(b, a)
  else if (b.kind === 'number' && takesUnit(b, a)) shareKind(a, b)
  if (a.kind !== b.kind || !sameUnit(a, b)) return null
  if (low.bare && low.scale === 0 && b.scale > 0 && a.kind !== 'percent') shareScale(b, a)
  // 3万至5: more likely two things.
  if (b.kind === 'number' && b.plain && !a.plain && b.arabic && a.scale > 0) return null
  if (compare(a.value, b.value) > 0) return reversed(a, b)
  return span(a, b, { value: a.value, high: b.value })
}

/** 41%到42, 10亿元至12亿. */
const takesUnit = (bare: Measured, other: Measured): boolean =>
  other.kind === 'percent' ? bare.plain : other.kind === 'money' && bare.scale > 0

/** 5至8亿 is 5亿; 8000至1亿 is what it says. */
function shareScale(from: Measured, to: Measured): void {
  const scaled = { ...to }
  apply(scaled, from.scale)
  if (compare(scaled.value, from.value) <= 0) Object.assign(to, { value: scaled.value, decimals: scaled.decimals })
}

/** 2.5%至-1%: falls are written from the smaller to the larger fall. */
function reversed(a: Measured, b: Measured): Measured | null {
  if (b.value.units >= 0n && !(a.kind === 'percent' || a.kind === 'money')) return null
  return b.value.units < 0n ? span(a, b, { value: b.value, high: a.value }) : null
}

function shareKind(from: Measured, to: Measured): void {
  to.kind = from.kind
  to.unit = from.unit
  to.plain = from.plain
  to.counter = from.counter
  to.time = from.time
  apply(to, from.unitPower)
}

function sameUnit(a: Measured, b: Measured): boolean {
  if (a.unit === b.unit) return true
  if (a.kind === 'money') return a.unit === null || b.unit === null
  return a.kind === 'dimension' && (a.counter || b.counter) && (a.unit === '个' || b.unit === '个')
}

function span(a: Measured, b: Measured, ends: Pick<Measured, 'value' | 'high'>): Measured {
  const decimals = a.decimals === null || b.decimals === null ? null : Math.max(a.decimals, b.decimals)
  return {
    ...b,
    ...ends,
    start: a.start,
    coreStart: a.coreStart,
    unit: b.unit ?? a.unit,
    decimals,
    approximate: a.approximate || b.approximate,
    bound: null,
    limit: false,
  }
}

const listMarks = /^ ?[、和及与] ?$/

/** 325.59/62.46亿元, 1.84和0.97个百分点: one unit may stand for all of a list. */
export const sharesUnit = (text: string, last: Measured, next: Measured): boolean =>
  (next.start === last.end + 1 && text[last.end] === '/') ||
  (last.kind === 'number' &&
    last.plain &&
    next.start - last.end <= 3 &&
    listMarks.test(text.slice(last.end, next.start)))

/** 325.59/62.46亿元: those before take unit and scale of the last; all stay as they are otherwise. */
export function shareUnit(text: string, found: readonly Measured[], last: Measured): void {
  // 4/8K names two things.
  if (last.kind === 'number' && last.scale < 4) return
  let next = last
  for (let i = found.length - 1; i >= 0; i--) {
    const previous = found[i]!
    if (
      previous.kind !== 'number' ||
      !previous.plain ||
      !(text.slice(previous.end, next.start) === '/' || last.kind === 'points')
    )
      return
    shareKind(last, previous)
    apply(previous, last.scale)
    previous.scale = last.scale
    next = previous
  }
}

/** 不低于5亿元且不超过10亿元. */
function fromLimits(a: Measured, b: Measured): Measured | null {
  if (!a.limit || !b.limit || a.bound === null || b.bound === null || a.bound === b.bound) return null
  const [low, high] = a.bound === 'min' ? [a, b] : [b, a]
  const [from, to] = [{ ...low }, { ...high }]
  if (to.kind === 'number' && to.plain) shareKind(from, to)
  const joined = distribute(from, to)
  return (
    joined && {
      ...joined,
      start: a.start,
      coreStart: a.start,
      end: b.end,
      coreEnd: b.end,
      bodyEnd: b.bodyEnd,
      approximate: false,
    }
  )
}

/** 540亿美元±2% → both ends, and the tolerance itself. */
function withTolerance(previous: Measured, next: Measured, gap: string): Measured | null {
  if (previous.high || next.high || (next.tolerance && !/^ {0,2}[,，(（]?约?$/.test(gap))) return null
  const ratio = next.kind === 'percent'
  if (previous.kind === 'percent' && !ratio && next.kind !== 'points') return null
  if (!ratio && next.kind !== 'points' && next.kind !== previous.kind) return null
  const size = next.value.units < 0n ? negate(next.value) : next.value
  const step = ratio && previous.kind !== 'percent' ? multiply(previous.value, size) : size
  return {
    ...previous,
    value: subtract(previous.value, step),
    high: add(previous.value, step),
    toleranceValue: size,
    end: next.end,
    coreEnd: next.coreEnd,
  }
}
