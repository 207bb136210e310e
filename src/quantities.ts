/** Numbers, amounts, percentages, measures and periods in running text. `scan` serves the stages, `quantities` the library's users. */
export {
  type NumericQuantity,
  type PeriodQuantity,
  type PublicQuantity,
  type QuantityOptions,
  quantities,
} from './quantities/public.ts'
export { scan } from './quantities/scan.ts'
