/**
 * npm run rules: how many figures each rule gives on the labelled pages beside this folder, and the share of them that is right:
 * L1 place and number, L2 and metric, L3 and unit, entity, period, basis, nature, change. The folders are not part of this repository.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/t2cn'
import { parse } from '../dist/index.js'

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['../shared/corpus', '../shared/seeds']
const simplified = Converter({ from: 't', to: 'cn' })
const plain = (text) =>
  simplified((text ?? '').normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, '')
const close = (a, b) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const closeAll = (a, b) =>
  [a].flat().length === [b].flat().length && [a].flat().every((x, i) => close(x, [b].flat()[i]))

/** What a change says of one base, in the names of the labels. */
function changes(figure) {
  const said = {}
  for (const type of ['yoy', 'qoq']) {
    const change = figure.changes.find((known) => known.type === type && known.basis === null)
    said[type] = change?.unit === 'ratio' ? change.value : null
    said[`${type}_pp`] = change?.unit === 'pp' ? change.value : null
    said[`${type}_range`] = change?.range ? [change.range.low, change.range.high] : null
  }
  return said
}

/** The labels know no single months: one is right where they say nothing or what lies around it. */
function samePeriod(own, label) {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(own ?? '') ?? []
  if (own === label || !month) return own === label
  const ends = [`Q${Math.ceil(month / 3)}`, `H${Math.ceil(month / 6)}`, 'FY'].map((part) => year + part)
  return label === null || ends.includes(label)
}

const known = new Set(
  `revenue costOfRevenue grossProfit grossMargin operatingProfit operatingMargin profitBeforeTax netProfit netProfitAttributable
  netMargin eps ebitda ebita ebit operatingExpenses rdExpense sellingExpense adminExpense financeCost incomeTax depreciation
  shareBasedCompensation capex operatingCashFlow freeCashFlow cash netCash debt totalAssets netAssets inventory receivables
  inventoryDays dividendPerShare dividend dividendPayout buyback roe mau dau users payingUsers arpu gmv orders volume deliveries
  shipments storeCount headcount backlog asp utilisation takeRate revenueShare marketShare marketCap sharePrice targetPrice
  investment other`.split(/\s+/),
)

function level(figure, gold) {
  const { start, end } = figure.span
  const value = figure.range ? [figure.range.low, figure.range.high] : figure.value
  const said = changes(figure)
  const sameChange = Object.entries(said).every(([name, change]) => closeAll(change, gold[name] ?? null))
  if (start >= gold.end || gold.start >= end || !closeAll(value, gold.value)) return 0
  if (end - start > Math.max(80, 3 * (gold.end - gold.start)) || (gold.value === null && !sameChange)) return 0
  if (figure.metric !== gold.metric && (gold.metric !== 'other' || known.has(figure.metric))) return 1
  const [mine, wanted] = [plain(figure.entity), plain(gold.entity)]
  const sameOwner = mine === wanted || (mine && wanted && (mine.includes(wanted) || wanted.includes(mine)))
  const right =
    sameChange &&
    (gold.metric === 'other' || sameOwner) &&
    (gold.value === null || plain(figure.unit) === plain(gold.unit)) &&
    samePeriod(figure.period?.label ?? null, gold.period ?? null) &&
    figure.basis === gold.basis &&
    figure.nature === gold.nature
  return right ? 3 : 2
}

/** The labels with their place in code points; `nth` counts the quote's places from 0. */
function labels(gold, text) {
  return (gold.figures ?? []).map((figure) => {
    let at = -1
    for (let n = 0; n <= (figure.nth ?? 0); n++) at = text.indexOf(figure.quote, at + 1)
    const start = [...text.slice(0, at)].length
    return { ...figure, start, end: start + [...figure.quote].length }
  })
}

/** The level of each figure, one label a figure, the best pairs first. */
function levels(figures, golds) {
  const pairs = figures.flatMap((figure, i) => golds.map((gold, j) => [level(figure, gold), i, j]))
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2])
  const reached = figures.map(() => 0)
  const taken = new Set()
  for (const [height, i, j] of pairs) {
    if (height === 0 || reached[i] > 0 || taken.has(j)) continue
    reached[i] = height
    taken.add(j)
  }
  return reached
}

const rules = new Map()
for (const folder of folders) {
  if (!existsSync(folder)) console.error(`passed over: ${folder} is not there`)
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!name.endsWith('.gold.json')) continue
    const path = `${folder}/${name.replace('.gold.json', '.txt')}`
    const text = readFileSync(path, 'utf8')
    const { figures } = parse(readFileSync(path), { path })
    const reached = levels(figures, labels(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')), text))
    for (const [i, { rule }] of figures.entries()) {
      const counts = rules.get(rule) ?? [0, 0, 0, 0]
      for (let height = 0; height <= reached[i]; height++) counts[height]++
      rules.set(rule, counts)
    }
  }
}

console.log(`${'rule'.padEnd(30)} ${'given'.padStart(6)}    L1     L2     L3`)
for (const [rule, [given, ...right]] of [...rules].sort((a, b) => b[1][0] - a[1][0]))
  console.log(
    `${rule.padEnd(30)} ${String(given).padStart(6)} ${right.map((n) => (n / given).toFixed(3).padStart(6)).join(' ')}`,
  )
