/** Pages whose elements show no article, or half of one: it stands in the data of scripts, in a template, behind a button. */
import { describe, expect, test } from 'vitest'
import { parse } from '../src/pipeline.ts'

const title = '云岭机电前三季度净利润增长两成'
const told = [
  '云岭机电周二公布，公司前三季度实现营业收入41.23亿元，同比增长9.6%；归母净利润5.03亿元，同比增长20.4%，好于去年同期。',
  '公司总经理许知行在业绩会上表示，四季度订单饱满，全年收入目标不变，海外工厂将在明年上半年投产，届时产能会比现在多出三成。',
  '截至9月末，公司货币资金12.7亿元，没有有息负债。许知行还说，减速机的客户主要分布在华东和华南，明年会增加两个服务站。',
]
const markup = told.map((text) => `<p>${text}</p>`).join('')
const ascii = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}_江畔财讯</title>${head}</head><body><ul><li><a href="/">首页</a></li></ul>${body}<div>版权所有 江畔财讯</div></body></html>`
const shell = `<h1>${title}</h1><div>2025-10-28 20:15 来源：江畔财讯</div>`
const data = JSON.stringify({ publishTime: '2025-10-28 20:15:00', detail: { content: markup } })

const read = (html: string) => parse(html, { mediaType: 'text/html', includeSource: true })

describe('an article that no element shows', () => {
  test.each([
    ['the data of a framework', page('<div id="__next"></div>', `<script id="__NEXT_DATA__">${ascii(data)}</script>`)],
    ['the data of a framework below', page(`<div>加载中...</div><script type="application/json">${data}</script>`)],
    [
      'articleBody, in lines',
      page(shell, `<script type="application/ld+json">${JSON.stringify({ articleBody: told.join('\n') })}</script>`),
    ],
    ['a string inside a string', page(`${shell}<script>push([1,${JSON.stringify(`5:${data}`)}])</script>`)],
    ['an object of a script', page(`${shell}<script>window.state = {detail: {body: '${markup}'}}</script>`)],
    ['noscript', page(`${shell}<noscript><div>${markup}</div></noscript>`)],
    ['a template', page(`${shell}<template><article>${markup}</article></template>`)],
    ['a text area', page(`${shell}<textarea>${markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</textarea>`)],
    [
      'the whole behind its first lines',
      page(`${shell}<div><p>${told[0]}</p></div><div>展开全文</div><script>var detail = ${data}</script>`),
    ],
    [
      'the half that a button opens',
      page(
        `${shell}<div><p>${told[0]}</p><div style="display:none"><p>${told[1]}</p><p>${told[2]}</p></div><a href="#">点击展开全文</a></div>`,
      ),
    ],
  ])('%s', (_, html) => {
    const { metadata, paragraphs, figures, removed, source, warnings } = read(html)
    expect(paragraphs.map(({ text }) => text)).toEqual(told)
    expect(metadata.title).toBe(title)
    if (/2025/.test(html)) expect(metadata.publishedAt).toBe('2025-10-28T20:15:00+08:00')
    expect(figures.filter(({ metric }) => metric === 'revenue')).toMatchObject([{ value: 4123000000 }])
    expect(warnings).toEqual([])
    const chars = [...source.text!]
    for (const { raw, span } of [...figures, ...removed]) expect(chars.slice(span.start, span.end).join('')).toBe(raw)
  })

  test.each([
    ['comments in the data', `{"comments":[${`{"content":"${told[1]}"},`.repeat(3)}{}]}`],
    ['no Chinese', `{"content":"${'Terms of use. '.repeat(60)}"}`],
  ])('not %s', (_, json) => {
    const html = page(`<h1>${title}</h1><div>2025-10-28</div>${markup}<script>var data = ${json}</script>`)
    expect(read(html).paragraphs.map(({ text }) => text)).toEqual(told)
  })

  test('a page without one says so', () => {
    expect(read(page('<div id="app"></div>')).warnings.map(({ rule }) => rule)).toEqual(['context/no-article'])
  })
})

test.each([
  ['_江畔财讯', ''],
  [' - 江畔财讯', ''],
  ['_股票频道_河洲网', ''],
  ['｜公司新闻｜河洲财经', ''],
  [' | 河洲观察', ''],
  ['-三季报快评', '-三季报快评'],
  [' _2025年三季报', ' _2025年三季报'],
])('the <title> with %s', (suffix, kept) => {
  const html = `<html><head><title>${title}${suffix}</title></head><body><p>2025-10-28 20:15</p>${markup}</body></html>`
  expect(read(html).metadata.title).toBe(title + kept)
})
