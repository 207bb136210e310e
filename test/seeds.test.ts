/** The seeds are the demonstration: each must show something, and together all the variety there is. */
import { expect, test } from 'vitest'
import { documents, seeds } from './pages.ts'

const demonstrations = documents().filter(({ name }) => name.startsWith('seeds/'))
const kinds = (pick: (page: (typeof demonstrations)[number]) => string): Set<string> =>
  new Set(demonstrations.map(pick))

/** What each seed shows at the least: a better rule may find more. */
const least = [
  [
    'beichen-2025h1-release.txt',
    'results-release',
    'XSHG:688917',
    '2025H1',
    20,
    0,
    '北宸精工股份有限公司2025年半年度业绩公告',
  ],
  ['chuanyang-2025q3-taiwan.txt', 'earnings-news', 'XTAI:6847', '2025Q3', 15, 3, '川扬电第三季EPS 4.37元创同期高'],
  ['heyu-2025q3-minutes.txt', 'call-', 'XSHE:301977', '2025M9', 12, 8, '2025年10月30日投资者关系活动记录表'],
  ['lanting-2025q4-page.html', 'earnings-news', 'XHKG:02377', '2025Q4', 14, 3, '兰亭零售四季度同店转正'],
  [
    'nanwan-2025fy-hongkong.txt',
    'earnings-news',
    'XHKG:03188',
    '2025FY',
    18,
    3,
    '南湾食品(03188.HK)全年纯利升31%至12.6亿元',
  ],
  [
    'qingmu-2025q2-gb18030.txt',
    'call-transcript',
    'XNAS:QMOE',
    '2025Q2',
    17,
    9,
    '青木光电2025年第二季度财报电话会议纪要',
  ],
  ['xinglan-2025q3-call.txt', 'call-transcript', 'XHKG:09961', '2025Q3', 15, 8, '星澜科技高管解读Q3财报'],
  ['yunque-2025q1-news.txt', 'earnings-news', '云雀出行', '2025Q1', 13, 6, '云雀出行首次单季盈利'],
] as const

test.each(least)(
  '%s is a %s of %s on %s with %i figures and %i turns',
  (name, kind, key, period, figures, turns, title) => {
    const { document } = demonstrations.find((page) => page.name === `seeds/${name}`)!
    expect(document.kind).toContain(kind)
    expect(document.metadata.title).toContain(title)
    expect([document.company.key, document.event.period?.label]).toEqual([key, period])
    expect(document.figures.length).toBeGreaterThanOrEqual(figures)
    expect(document.turns.length).toBeGreaterThanOrEqual(turns)
  },
)

test('no seed is without its expectation', () => {
  expect(seeds().map(({ name }) => name)).toEqual(least.map(([name]) => `seeds/${name}`))
})

test('both scripts, two encodings, text and HTML', () => {
  expect(kinds(({ document }) => document.script.source)).toContain('Hant')
  expect(kinds(({ document }) => document.script.source)).toContain('Hans')
  expect(kinds(({ document }) => document.source.encoding)).toEqual(new Set(['utf-8', 'gb18030']))
  expect(kinds(({ document }) => document.source.mediaType)).toEqual(new Set(['text/plain', 'text/html']))
})

test('transcripts and write-ups, with exchanges, and with other articles removed', () => {
  expect(demonstrations.some(({ document }) => document.exchanges.length >= 3)).toBe(true)
  expect(
    demonstrations.some(({ document }) => document.removed.some(({ reason }) => reason === 'unrelated-article')),
  ).toBe(true)
})
