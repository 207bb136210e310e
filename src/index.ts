/** The public door of the library. */
export { InputError } from './input-error.ts'
export { parse } from './pipeline.ts'
export {
  type NumericQuantity,
  type PeriodQuantity,
  type PublicQuantity,
  type QuantityOptions,
  quantities,
} from './quantities.ts'
export type * from './types.ts'
