/** Exact decimals: a whole number of 10^-scale. No floating point before the very end. */

/** `units` × 10^-`scale`. */
export interface Decimal {
  readonly units: bigint
  readonly scale: number
}

export const zero: Decimal = { units: 0n, scale: 0 }

/** "1,234.50" → 123450 × 10^-2. Throws on anything but digits, one point and a sign. */
export function decimal(text: string): Decimal {
  const clean = text.replaceAll(',', '')
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(clean)
  if (!match || !(match[2] || match[3])) throw new Error(`not a decimal: ${text}`)
  const fraction = match[3] ?? ''
  const units = BigInt((match[2] || '0') + fraction)
  return { units: match[1] === '-' ? -units : units, scale: fraction.length }
}

/** × 10^power, exactly. */
export function shift(value: Decimal, power: number): Decimal {
  const scale = value.scale - power
  return scale >= 0 ? { units: value.units, scale } : { units: value.units * 10n ** BigInt(-scale), scale: 0 }
}

export const negate = (value: Decimal): Decimal => ({ units: -value.units, scale: value.scale })
export const absolute = (value: Decimal): Decimal => (value.units < 0n ? negate(value) : value)

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b)
  return { units: x + y, scale }
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))
export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale })

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = align(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

export function format(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0')
  const point = digits.length - value.scale
  const fraction = digits.slice(point).replace(/0+$/, '')
  return `${value.units < 0n ? '-' : ''}${digits.slice(0, point)}${fraction ? `.${fraction}` : ''}`
}

/** The nearest double: the one place where exactness ends. */
export const toNumber = (value: Decimal): number => {
  const number = Number(format(value))
  return Object.is(number, -0) ? 0 : number
}

/** 10^exponent, for a whole exponent of 0 or more. */
export const power = (exponent: number): Decimal => ({ units: 10n ** BigInt(exponent), scale: 0 })

/** a ÷ b to 20 decimal places, the last one cut: 三分之一 has no end. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const places = 20
  return { units: (a.units * 10n ** BigInt(places + b.scale)) / (b.units * 10n ** BigInt(a.scale)), scale: places }
}
