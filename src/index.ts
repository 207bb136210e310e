/** The public door of the library. */
export { InputError } from './input-error.ts'
export { parse, quantities, type Source } from './library.ts'
export type { NumericQuantity, PeriodQuantity, PublicQuantity, QuantityOptions } from './quantities.ts'
export type * from './types.ts'
