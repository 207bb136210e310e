import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../src/date.ts'
import { foldWidth, toSimplified } from '../src/fold.ts'

const fold = (text: string): string => foldWidth(toSimplified(text))
const values = (text: string, reference: string | null = null) =>
  findDates(fold(text), reference).map(({ value }) => value)

describe('absolute dates and times', () => {
  test.each([
    ['2024年 6月 12日 下午8:10', '2024-06-12T20:10'],
    ['2024年6月12日 07:45', '2024-06-12T07:45'],
    ['2025\u00a0年3月20日', '2025-03-20'],
    ['2025-08-21 09:12:37', '2025-08-21T09:12:37'],
    ['2025-08-21T09:12:37+08:00', '2025-08-21T09:12:37'],
    ['26/03/2026 17:58', '2026-03-26T17:58'],
    ['2020.06.10', '2020-06-10'],
    ['2025/05/14', '2025-05-14'],
    ['20250828', '2025-08-28'],
    ['民國98/08/05', '2009-08-05'],
    ['108年5月10日', '2019-05-10'],
    ['民國108年5月10日', '2019-05-10'],
    ['Mar 20 2025', '2025-03-20'],
    ['October 31, 2024 5:00 PM', '2024-10-31T17:00'],
    ['20 March 2025', '2025-03-20'],
    ['2019年04月26日 17:42', '2019-04-26T17:42'],
    ['２０２５年８月２１日', '2025-08-21'],
    ['二零二五年六月三十日', '2025-06-30'],
    ['民國一一四年六月三十日', '2025-06-30'],
    ['一一四年六月三十日', '2025-06-30'],
    ['二〇二五年三月廿八日', '2025-03-28'],
    ['两千零四年八月十五', '2004-08-15'],
    ['2025年8月21日晚上8點半', '2025-08-21T20:30'],
    ['2025年8月21日凌晨12时05分', '2025-08-21T00:05'],
    ['18年10月1日', '2018-10-01'],
    ['05/05/89', '1989-05-05'],
    ['10/24/2025', '2025-10-24'],
  ])('%s → %s', (text, value) => expect(values(text)).toEqual([value]))

  test('only the time is cut from the day, and the whole has its span', () => {
    const text = '[2025-06-25 17:39] 发布'
    const [date] = findDates(text)
    expect(text.slice(date!.start, date!.end)).toBe('2025-06-25 17:39')
    expect(text.slice(date!.start, date!.dayEnd)).toBe('2025-06-25')
    expect(date!.precision).toBe('minute')
  })

  test.each([
    '192.168.255.255',
    '888-000-9999',
    '2025.5',
    '1724亿元',
    '2025-13-40',
    '2月30日',
    '1.2.3版',
    '00700.HK',
    '12.5%',
    '31日均',
    '今日头条',
    '一周六天',
  ])('%s is none', (text) => expect(values(text, '2025-11-20')).toEqual([]))
})

describe('dates seen from a reference', () => {
  test.each([
    ['昨日', '2025-11-20', '2025-11-19'],
    ['今(31)日', '2025-10-31', '2025-10-31'],
    ['昨（十六）日', '2025-10-17', '2025-10-16'],
    ['今日(1/15)', '2025-01-15', '2025-01-15'],
    ['10月29日', '2025-11-20', '2025-10-29'],
    ['12月30日', '2026-01-05', '2025-12-30'],
    ['周四', '2025-11-21', '2025-11-20'],
    ['上周五', '2025-11-19', '2025-11-14'],
    ['本周四(7月31日)', '2025-08-01', '2025-07-31'],
    ['08-28 18:00', '2025-08-29', '2025-08-28T18:00'],
    ['上月20日', '2025-03-05', '2025-02-20'],
    ['本月十日', '2017-03-22', '2017-03-10'],
    ['去年5月9日', '2025-03-05', '2024-05-09'],
    ['3月19日晚间消息', '2025-03-20', '2025-03-19'],
    ['29日晚间公告', '2025-10-30', '2025-10-29'],
  ])('%s on %s is %s', (text, reference, value) => expect(values(text, reference)).toEqual([value]))

  test('without one the year stays open', () => {
    expect(values('10月29日')).toEqual(['--10-29'])
    expect(values('昨日')).toEqual([null])
  })
})

test('dates slice, are sorted and do not overlap', () => {
  const pieces = [
    '2025',
    '年',
    '5',
    '月',
    '15',
    '日',
    '-',
    '/',
    ':',
    ' ',
    '下午',
    '昨',
    '(',
    ')',
    '二零',
    '周四',
    '08',
    '30',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, dayEnd, end } of findDates(text, '2025-11-20')) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(dayEnd).toBeGreaterThan(start)
        expect(end).toBeGreaterThanOrEqual(dayEnd)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
  )
})
