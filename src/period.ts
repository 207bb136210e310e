/** Periods: what a text names (find), what is meant by it (resolve), when a company's year ends (fiscal). */
export {
  calendarYear,
  closing,
  makeMonth,
  makePeriod,
  periodFromEnd,
  periodFromLabel,
  shiftYears,
  step,
} from './period/calendar.ts'
export { findPeriods } from './period/find.ts'
export { companyFiscal, readFiscalCalendar } from './period/fiscal.ts'
export { type PeriodAnchor, periodAt, resolvePeriod } from './period/resolve.ts'
export { type PeriodValue, periodValue } from './period/value.ts'
