/** Periods: what a text names (find), what is meant by it (resolve), when a company's year ends (fiscal). */
export type { PeriodAnchor } from './period/anchor.ts'
export {
  calendarYear,
  closing,
  makeMonth,
  makePeriod,
  periodFromEnd,
  periodFromLabel,
  shiftYears,
  step,
  upTo,
} from './period/calendar.ts'
export { findPeriods } from './period/find.ts'
export { companyFiscal, countsByMonths, readFiscalCalendar } from './period/fiscal.ts'
export { periodAt } from './period/points.ts'
export { resolvePeriod } from './period/resolve.ts'
export { type PeriodValue, periodValue } from './period/value.ts'
