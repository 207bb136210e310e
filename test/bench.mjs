/** npm run bench: ratios measured in one run, so that another machine, or a busy one, can be compared. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { Converter } from 'opencc-js/t2cn'
import { clean } from '../dist/clean.js'
import { decode } from '../dist/decode.js'
import { fold } from '../dist/fold.js'
import { parse, quantities } from '../dist/index.js'
import { segment } from '../dist/segment.js'

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
const row = (name, value, note = '') => console.log(`${name.padEnd(44)} ${value.padStart(10)}  ${note}`)

function startUp() {
  const commands = {
    'node -e 0': ['-e', '0'],
    'parse --version': ['bin/parse', '--version'],
    'parse, one page': ['bin/parse', 'seeds/xinglan-2025q3-call.txt'],
  }
  const times = new Map(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < 9; round++)
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now()
      spawnSync(process.execPath, args)
      times.get(name).push(performance.now() - start)
    }
  const base = median(times.get('node -e 0'))
  console.log('start-up, median of 9')
  for (const [name, list] of times)
    row(`  ${name}`, `${(median(list) / base).toFixed(2)}x`, `${median(list).toFixed(0)} ms`)
}

/** Milliseconds of the best of some runs: the least disturbed one. */
function best(action, runs = 5) {
  let least = Infinity
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    action()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

/** The stages up to the article, which is all that the extractors beside them do. */
const article = (bytes, mediaType) => clean(segment(fold(decode(bytes, { mediaType }))))

const readability = (bytes) => new Readability(parseHTML(bytes.toString()).document, { charThreshold: 100 }).parse()

/** The rule to beat on text: a line with 30 Han characters and a mark of a sentence is article. */
const thirtyHan = (bytes) =>
  bytes
    .toString()
    .split('\n')
    .filter((line) => (line.match(/[\u3400-\u9fff]/g)?.length ?? 0) >= 30 && /[。！？；，,]/.test(line))

function throughput() {
  const read = (ending) =>
    readdirSync('seeds')
      .filter((name) => name.endsWith(ending) && !name.includes('gb18030'))
      .map((name) => readFileSync(`seeds/${name}`))
  const convert = Converter({ from: 't', to: 'cn' })
  const texts = read('.txt')
  const html = read('.html')
  const size = (pages) => pages.reduce((sum, { length }) => sum + length, 0) * 20
  const often = (pages, action) => () => {
    for (let i = 0; i < 20; i++) for (const page of pages) action(page)
  }
  const decoded = texts.map((bytes) => bytes.toString())
  const jobs = [
    ['Buffer.toString', often(texts, (bytes) => bytes.toString()), size(texts)],
    ['opencc-js alone', often(decoded, convert), size(texts)],
    ['quantities()', often(decoded, (text) => quantities(text)), size(texts)],
    ['parse(), text pages', often(texts, (bytes) => parse(bytes)), size(texts)],
    ['article alone, text pages', often(texts, (bytes) => article(bytes, 'text/plain')), size(texts)],
    ['lines with 30 Han, text pages', often(texts, thirtyHan), size(texts)],
    ['parse(), HTML page', often(html, (bytes) => parse(bytes)), size(html)],
    ['article alone, HTML page', often(html, (bytes) => article(bytes, 'text/html')), size(html)],
    ['Readability + linkedom, HTML page', often(html, readability), size(html)],
  ]
  const speeds = jobs.map(([name, action, bytes]) => [name, bytes / 1000 / best(action)])
  console.log('throughput, one thread, best of 5')
  for (const [name, speed] of speeds)
    row(
      `  ${name}`,
      `${speed.toFixed(1)} MB/s`,
      `1/${(speeds[0][1] / speed).toFixed(0)} of Buffer.toString, 1/${(speeds[1][1] / speed).toFixed(1)} of opencc-js`,
    )
}

/** 43 MB that nothing else needs: `npm i --no-save @microsoft/recognizers-text-suite` before it is raced against. */
function recognizers() {
  try {
    return createRequire(import.meta.url)('@microsoft/recognizers-text-suite')
  } catch {
    return null
  }
}

/** quantities() with periods against the four recognizers that together find as much. */
function race() {
  console.log('the same text, turn about')
  const peer = recognizers()
  if (!peer) return row('  Recognizers-Text', 'not raced', 'npm i --no-save @microsoft/recognizers-text-suite')
  const text = readFileSync('seeds/yunque-2025q1-news.txt', 'utf8')
  const day = '2025-05-15'
  const theirs = () => {
    for (const find of [peer.recognizeNumber, peer.recognizePercentage, peer.recognizeCurrency]) find(text, 'zh-cn')
    peer.recognizeDateTime(text, 'zh-cn', 0, new Date(day))
  }
  const ours = () => {
    for (let i = 0; i < 100; i++) quantities(text, { referenceDate: day })
  }
  const [own, other] = [best(ours, 9) / 100, best(theirs, 3)]
  row('  quantities()', `${own.toFixed(2)} ms`, `${text.length} characters`)
  row('  Recognizers-Text', `${(other / own).toFixed(0)}x`, `${other.toFixed(0)} ms`)
}

/** The length of one line is all that grows. */
function lineScaling() {
  const lines = {
    'digits alone': '7',
    'amounts that touch': '1,234.5亿元',
    'prose without a mark': '公司表示市场需求保持稳定并将继续投入研发',
    'commas alone': '，',
    'numbers and commas': '1,',
    'numerals that run on': '三百二十亿',
    'months and ranges': '9月至',
  }
  console.log('quantities() on one line, time at 4n over time at n (linear: 4)')
  for (const [name, piece] of Object.entries(lines)) {
    const make = (length) => piece.repeat(Math.ceil(length / piece.length))
    const [one, four] = [make(100_000), make(400_000)]
    quantities(four)
    const [short, long] = [best(() => quantities(one)), best(() => quantities(four))]
    row(`  ${name}`, `${(long / short).toFixed(1)}x`, `n = 100,000 characters, ${short.toFixed(0)} ms`)
  }
}

const names = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']

function varied(page, i) {
  const name = names[i % 20] + names[Math.floor(i / 20) % 20]
  return page
    .replace(/\d/g, (digit, at) => ((Number(digit) + i + at) % 9) + 1)
    .replace(/[，。]/g, (mark) => `${name}${mark}`)
}

/** Work is linear in the input: four times the text takes about four times as long. */
function scaling() {
  const body = readFileSync('seeds/yunque-2025q1-news.txt', 'utf8')
  // A page that comes again is dropped as a repeat, so each is in words and numbers of its own.
  const pages = (n) => Array.from({ length: n * 8 }, (_, i) => varied(body, i)).join('\n')
  const inputs = {
    'pages one after the other': pages,
    'one long line': (n) => body.replaceAll('\n', '').repeat(n * 8),
    'one line of digits': (n) => '1,234.5亿元'.repeat(n * 1000),
    'one line of brackets': (n) => '（「'.repeat(n * 4000),
    'label-like lines': (n) => '张三丰：是的\n'.repeat(n * 1000),
    'one line of figures': (n) => '营收1724亿元，同比增长11%'.repeat(n * 500),
    'one line of quotes': (n) => '林远说：“是的。”'.repeat(n * 800),
  }
  console.log('time at 4n over time at n (linear: 4)')
  for (const [name, make] of Object.entries(inputs)) {
    const [one, four] = [make(1), make(4)]
    // Compiled by now, so that the smaller input does not pay for both.
    parse(four)
    const time = best(() => parse(one), 3)
    row(
      `  ${name}`,
      `${(best(() => parse(four), 3) / time).toFixed(1)}x`,
      `n = ${(Buffer.byteLength(one) / 1000).toFixed(0)} kB, ${time.toFixed(0)} ms`,
    )
  }
}

startUp()
throughput()
race()
scaling()
lineScaling()
