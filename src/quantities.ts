/**
 * Numbers, amounts, percentages, measures and periods in running text. `scan` serves the stages, `quantities` the library's users.
 *
 * How a quantity is read, in this order (each step is a file of `quantities/`):
 *
 * 1. `scan` goes over the characters once. Web addresses, codes, model names, telephone numbers and clock times are stepped over
 *    (`identifiers`), and so is what belongs to a date (`dates`): the periods are read by `period.ts`.
 * 2. A numeral, up to its last multiplier (`numeral`, `digits`, `multipliers`, `arabic`): 1,724.5 · 三百二十 · 九八九九 · 廿二 ·
 *    2兆589.49亿 · 5亿4300万 · 6千万 · 两个亿 · 2400多万 · 三四十. Decimals are exact; `decimals` is XBRL's precision of what was said.
 * 3. What follows (`unit`, `money`, `fraction`): 多 and 余, K M bn, %, 成, 个百分点, 倍, a currency, a measure word; 三成五, 一倍半,
 *    十六元三角, 8亿元人民币, 百分之廿二, 三分之二.
 * 4. What stands before (`prefix`): a sign (-, +, ±, 负, 负的), a currency, an accountant's bracket.
 * 5. Whether it is a quantity at all (`measure`): a Chinese numeral without a unit must show a multiplier, a point or a sign, so that
 *    一家, 四川 and 百度 are none.
 * 6. What approximates or bounds it (`approximation`): 约 近 逾 不低于 … before, 左右 以上 … after. `start` and `end` hold these words,
 *    `core` does not.
 * 7. What it makes with the one before it (`range`): 31亿至33亿, 322~334亿美元, 介于A与B之间, 不低于A且不超过B, A±2%, A/B亿元. Unit and
 *    scale go to the end that lacks them. 由X至Y stays two: a prior and a value.
 *
 * The words are in `vocabulary/`: currencies, units, counters, approximators.
 */
export {
  type NumericQuantity,
  type PeriodQuantity,
  type PublicQuantity,
  type QuantityOptions,
  quantities,
} from './quantities/public.ts'
export { scan } from './quantities/scan.ts'
