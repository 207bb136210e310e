/** Numbers, amounts, percentages and counts in running text. */
export { scan } from './quantities/scan.ts'
