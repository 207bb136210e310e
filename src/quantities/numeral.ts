/** One numeral: Arabic, Chinese, positional or mixed, up to its last multiplier. */
import { add, type Decimal, shift, power as tenTo, zero } from '../decimal.ts'
import { ARABIC, BIG, classAt, HAN, isZero, SMALL, skipSpaces, TENS, valueAt } from './characters.ts'
import { suffixAt } from './lexicon.ts'

export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: Decimal
  /** 三四十亿: what the other reading has more. */
  readonly spread: Decimal | null
  /** XBRL's precision: 36.57亿 → -6. */
  readonly decimals: number
  /** Power of ten of the multipliers that close it, 0 for none: 36.57亿 → 8. A range hands it to its other end. */
  readonly scale: number
  readonly arabic: boolean
  /** It opens with a multiplier: 百亿, 千万. */
  readonly implied: boolean
  /** 多, 余 or 几 stand inside: 2400多万. */
  readonly vague: boolean
  /** Characters of Chinese digits with no multiplier between: 九八九九 → 4. */
  readonly digits: number
}

/** Longest run of digits that is a number and not a code. */
const MOST_DIGITS = 24
/** Longest numeral in characters; the longest real one, a cheque amount, has some 33. */
const MOST_LENGTH = 80
/** Beyond this, multipliers are play (万万万万…). */
const MOST_POWER = 24

interface Part {
  value: Decimal
  power: number
}

/** Reads on from `at`; null where no numeral starts there or what starts there makes none. */
export function readNumeral(text: string, at: number): Numeral | null {
  return new Reader(text, at).read()
}

class Reader {
  private readonly text: string
  private readonly start: number
  private at: number
  private end: number
  private parts: Part[] = []
  private current: Decimal | null = null
  private currentDigits = 0
  private currentArabic = false
  private fraction = 0
  private afterMultiplier = false
  private gap = false
  private implied = false
  private vague = false
  private spread: number | null = null
  private lastPower = 0
  /** 三万五: the last digit stands for thousands. */
  private tail = false
  private readonly arabic: boolean

  constructor(text: string, at: number) {
    this.text = text
    this.start = this.at = this.end = at
    this.arabic = classAt(text, at) === ARABIC
  }

  read(): Numeral | null {
    while (this.step()) if (this.end - this.start > MOST_LENGTH) return null
    if (this.end === this.start) return null
    this.closeTail()
    const value = this.sum()
    if (value === null) return null
    const scale = this.arabic || this.lastPower >= 4 || this.tail ? this.lastPower : 0
    const digits = this.parts.length === 0 && !this.arabic && this.fraction === 0 ? this.currentDigits : 0
    return {
      start: this.start,
      end: this.end,
      value,
      spread: this.spread === null ? null : tenTo(this.spread),
      decimals: this.fraction - scale,
      scale: this.current === null ? scale : 0,
      arabic: this.arabic,
      implied: this.implied,
      vague: this.vague,
      digits,
    }
  }

  /** One digit group or multiplier; false where the numeral ends. */
  private step(): boolean {
    switch (classAt(this.text, this.at)) {
      case ARABIC:
        return this.readArabic(this.at)
      case HAN:
        return this.readHan()
      case TENS:
        return this.readTens()
      case SMALL:
        return this.readSmall(this.at)
      case BIG:
        return this.readBig(this.at)
      default:
        return this.readOther()
    }
  }

  private accept(end: number): true {
    this.at = this.end = end
    return true
  }

  private readArabic(at: number): boolean {
    if (this.current !== null) return false
    const found = readArabicNumber(this.text, at)
    if (!found) return false
    if (this.parts.length > 0 || this.implied) {
      // 5亿4300万 goes on; 100亿2024年 and 20亿3家 do not.
      const next = classAt(this.text, skipSpaces(this.text, found.end))
      const whole = found.whole === this.lastPower || (found.whole === 3 && this.lastPower === 4)
      const fits = found.whole <= this.lastPower && (whole || this.gap || next === BIG || next === SMALL)
      if (!fits || '年月日季号'.includes(this.text[found.end] ?? '\n')) return false
    }
    this.current = found.value
    this.currentArabic = true
    this.fraction = found.fraction
    this.lastPower = 0
    this.afterMultiplier = false
    return this.accept(found.end)
  }

  private readHan(): boolean {
    if (this.current !== null) return false
    if (isZero(this.text, this.at) && this.parts.length > 0) return this.readGap()
    let end = this.at
    let digits = 0
    let units = 0n
    while (classAt(this.text, end) === HAN && digits < MOST_DIGITS) {
      units = units * 10n + BigInt(valueAt(this.text, end++))
      digits++
    }
    if (digits === MOST_DIGITS) return false
    if (this.parts.length > 0 && digits > 1 && !this.isPair(end - digits, digits)) return false
    // 25万三 is no number.
    if (this.parts.length > 0 && this.arabic) return false
    if (this.isPair(end - digits, digits)) this.takePair(end)
    else {
      this.current = { units, scale: 0 }
      this.currentDigits = digits
    }
    this.currentArabic = false
    this.fraction = 0
    this.lastPower = 0
    this.afterMultiplier = this.parts.length > 0 && !this.gap
    return this.accept(end)
  }

  /** 零 after a multiplier: only where a number follows it. */
  private readGap(): boolean {
    const next = classAt(this.text, this.at + 1)
    if (isZero(this.text, this.at + 1) || next < ARABIC || next > TENS) {
      if (!'几多余'.includes(this.text[this.at + 1] ?? '\n')) return false
    }
    this.gap = true
    this.at++
    return true
  }

  /** 三四(十): two digits in a row that count up name a stretch; 三八 and 三二二 are read digit by digit. */
  private isPair(start: number, digits: number): boolean {
    if (digits !== 2) return false
    const [a, b] = [valueAt(this.text, start), valueAt(this.text, start + 1)]
    if (a === 0 || b !== a + 1) return false
    if ('点折'.includes(this.text[start + 2] ?? '\n')) return false
    return true
  }

  private takePair(end: number): void {
    this.current = { units: BigInt(valueAt(this.text, end - 2)), scale: 0 }
    this.currentDigits = 2
    this.spread = 0
  }

  private readTens(): boolean {
    if (this.current !== null) return false
    this.parts.push({ value: { units: BigInt(valueAt(this.text, this.at)) * 10n, scale: 0 }, power: 1 })
    this.lastPower = 1
    this.gap = false
    return this.accept(this.at + 1)
  }

  private readSmall(at: number): boolean {
    if (this.isUnitWord(at)) return false
    const power = valueAt(this.text, at)
    const previous = this.parts[this.parts.length - 1]
    if (this.current === null) {
      if (previous && (previous.power === power || (previous.power < power && previous.power < 4))) return false
      if (this.arabic && this.parts.length > 0 && !this.gap) {
        // 5百亿, 6千万 multiply; 6万千 does not.
        return false
      }
      if (this.parts.length === 0 && power > 1) this.implied = true
    } else if (previous && previous.power < 4 && previous.power <= power) return false
    const value = shift(this.current ?? { units: 1n, scale: 0 }, power)
    if (this.spread !== null && this.current !== null && this.currentDigits === 2) this.spread += power
    this.parts.push({ value, power })
    return this.multiplied(power, at)
  }

  private readBig(at: number): boolean {
    if (this.isUnitWord(at)) return false
    const power = valueAt(this.text, at)
    const previous = this.parts[this.parts.length - 1]
    if (previous && previous.power < power) this.closeTail()
    let pending = this.current
    let inside = 0
    while (this.parts.length > 0 && this.parts[this.parts.length - 1]!.power < power) {
      const part = this.parts.pop()!
      inside ||= part.power
      pending = pending === null ? part.value : add(part.value, pending)
    }
    if (this.spread !== null && this.spread < power && pending !== null) this.spread += power
    if (pending === null) return this.multiplyLast(power, at)
    // 6千万: after Arabic digits 千 belongs to the scale; in 三千万 it is part of the number. 万亿 is one scale in both.
    const closing = this.current === null && (this.arabic || inside >= 4) ? inside : 0
    this.parts.push({ value: shift(pending, power), power })
    return this.multiplied(power + closing, at)
  }

  /** 万万, or 万 and 亿 alone at the start (万亿, 万九). */
  private multiplyLast(power: number, at: number): boolean {
    const last = this.parts[this.parts.length - 1]
    if (!last) {
      // 万亿, 万九; 破万, 上亿; but no 万科, 亿元.
      const next = this.text[at + 1] ?? '\n'
      const counted = power === 4 && (classAt(this.text, at + 1) === HAN || next === '亿' || next === '分')
      if (!counted && !'破过超近逾上'.includes(this.text[at - 1] ?? '\n')) return false
      this.implied = true
      this.parts.push({ value: tenTo(power), power })
      return this.multiplied(power, at)
    }
    if (this.gap || this.end !== at || last.power + power > MOST_POWER) return false
    last.value = shift(last.value, power)
    last.power += power
    return this.multiplied(this.lastPower + power, at)
  }

  private multiplied(power: number, at: number): true {
    this.lastPower = power
    this.current = null
    this.currentDigits = 0
    this.gap = false
    this.afterMultiplier = true
    return this.accept(at + 1)
  }

  /** 点, spaces before a multiplier, 多 and 余 before 万. */
  private readOther(): boolean {
    const char = this.text[this.at]
    if (char === '点') return this.readPoint()
    // 五.八六元: newspapers in Taiwan set a point or a middle dot between Chinese digits.
    if ((char === '.' || char === '·') && classAt(this.text, this.at + 1) === HAN) return this.readPoint()
    if (this.end === this.start) return false
    if (char === '个') return this.readCounted()
    if (char === '多' || char === '余' || char === '几') return this.readVague(this.at)
    // A line may break between a number and its 亿.
    if (char === '\n')
      return classAt(this.text, this.at + 1) === BIG && this.current !== null && this.readBig(this.at + 1)
    if (char !== ' ') return false
    const next = skipSpaces(this.text, this.at)
    const kind = classAt(this.text, next)
    if (kind === BIG && (this.current !== null || this.parts.length > 0)) return this.readBig(next)
    if (kind === SMALL && this.current !== null && this.text[next] !== '百') return this.readSmall(next)
    if (kind === ARABIC && this.current === null && this.lastPower >= 4) return this.readArabicAfterSpace(next)
    if (this.text[next] === '多' || this.text[next] === '余') return this.readVague(next)
    return false
  }

  /** 1 兆 220 亿: on only where a smaller multiplier follows. */
  private readArabicAfterSpace(at: number): boolean {
    const found = readArabicNumber(this.text, at)
    if (!found) return false
    const unit = skipSpaces(this.text, found.end)
    if (classAt(this.text, unit) !== BIG || valueAt(this.text, unit) >= this.lastPower) return false
    return this.readArabic(at)
  }

  /** 两个亿, 十二点六个亿. */
  private readCounted(): boolean {
    return (
      this.text[this.at + 1] === '亿' && (this.current !== null || this.parts.length > 0) && this.readBig(this.at + 1)
    )
  }

  private readVague(at: number): boolean {
    const next = skipSpaces(this.text, at + 1)
    if (classAt(this.text, next) !== BIG || this.isUnitWord(next)) return false
    if (
      this.parts.length > 0 &&
      this.current === null &&
      valueAt(this.text, next) <= this.lastPower &&
      this.lastPower >= 4
    )
      return false
    this.vague = true
    this.gap = true
    const accepted = this.readBig(next)
    return accepted
  }

  private readPoint(): boolean {
    if (this.currentArabic || (this.current === null && this.parts.length === 0) || this.fraction > 0) return false
    const found = readFraction(this.text, this.at + 1)
    if (!found) return false
    this.closeTail()
    let whole = this.current ?? zero
    const large = this.parts.filter(({ power }) => power >= 4)
    for (const { value, power } of this.parts) if (power < 4) whole = add(whole, value)
    this.parts = large
    this.current = add(whole, found.value)
    this.currentDigits = 9
    this.fraction = found.value.scale
    this.spread = null
    this.lastPower = 0
    this.afterMultiplier = false
    this.gap = true
    return this.accept(found.end)
  }

  /** 一万三 → 13000, 二百五 → 250: a last digit counts the next lower power. */
  private closeTail(): void {
    if (this.current === null || !this.afterMultiplier || this.currentArabic || this.currentDigits !== 1) return
    const previous = this.parts[this.parts.length - 1]
    if (!previous || previous.power === 1) return
    // 八百万一台: the digit counts what follows.
    const suffix = previous.power < 4 ? null : suffixAt(this.text, this.end)
    if (suffix?.counter || suffix?.time) {
      this.current = null
      this.end--
      this.lastPower = previous.power
      return
    }
    this.current = shift(this.current, previous.power - 1)
    this.lastPower = previous.power - 1
    this.tail = previous.power >= 4
    this.afterMultiplier = false
  }

  private isUnitWord(at: number): boolean {
    const suffix = suffixAt(this.text, at)
    return suffix !== null && suffix.word.length > 1 && suffix.kind !== 'money'
  }

  private sum(): Decimal | null {
    let total = this.current
    for (const { value } of this.parts) total = total === null ? value : add(total, value)
    return total
  }
}

interface Arabic {
  readonly value: Decimal
  readonly end: number
  /** Digits before the point. */
  readonly whole: number
  readonly fraction: number
}

/** 1,724.50: commas only between full groups of three. */
export function readArabicNumber(text: string, at: number): Arabic | null {
  let end = digitsEnd(text, at)
  let digits = text.slice(at, end)
  if (end - at > MOST_DIGITS) return null
  if (end - at <= 3 && digits[0] !== '0')
    while (digits.length < MOST_DIGITS && isGroup(text, end)) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  const whole = digits.length
  let fraction = 0
  if (text.charCodeAt(end) === 46 && classAt(text, end + 1) === ARABIC) {
    const stop = digitsEnd(text, end + 1)
    fraction = stop - end - 1
    if (fraction > MOST_DIGITS) return null
    digits += text.slice(end + 1, stop)
    end = stop
  }
  return { value: { units: BigInt(digits), scale: fraction }, end, whole, fraction }
}

/** ,500 after up to three digits. A full-width comma joins only what goes on as an amount (40，500万元). */
function isGroup(text: string, at: number): boolean {
  const comma = text[at]
  if ((comma !== ',' && comma !== '，') || digitsEnd(text, at + 1) !== at + 4) return false
  if (comma === ',') return true
  const next = text[at + 4] ?? '\n'
  return '.万亿千元股'.includes(next) || (next === '，' && digitsEnd(text, at + 5) === at + 8)
}

function digitsEnd(text: string, at: number): number {
  let end = at
  while (classAt(text, end) === ARABIC) end++
  return end
}

/** The digits after 点, in either script. A 十 after them makes it a time of day (八点三十). */
function readFraction(text: string, at: number): { value: Decimal; end: number } | null {
  let end = at
  let units = 0n
  while (end - at < MOST_DIGITS && (classAt(text, end) === HAN || classAt(text, end) === ARABIC))
    units = units * 10n + BigInt(valueAt(text, end++))
  if (end === at || '十拾'.includes(text[end] ?? '\n')) return null
  return { value: { units, scale: end - at }, end }
}
