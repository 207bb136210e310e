import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { fold } from '../src/fold.ts'
import { readArticle } from '../src/pipeline.ts'
import { segment } from '../src/segment.ts'

const first = '松鹤纸业周三晚间公布，上半年收入同比增长百分之七，净利润为两亿三千万元，毛利率比去年同期高了一个百分点。'
const second =
  '公司在公告里说，上半年净利润超过计划，松鹤纸业的新生产线将在年底投产，届时特种纸的产量可以增加三成，客户主要在华东。'
const other = '一家旅行社昨天说，海岛航线的订单比上个月多了不少，机票价格也涨了，旺季会一直持续到十月初，酒店更难订。'
const links = (count: number): string => `<ul>${'<li><a href="/n">今天还有什么值得一看</a></li>'.repeat(count)}</ul>`
const page = (body: string): string =>
  `<html><head><title>松鹤纸业上半年净利润两亿三千万元_江畔财讯</title></head><body>${body}</body></html>`

const main = (body: string): string[] =>
  segment(fold(decode(page(body))))
    .filter(({ hints }) => hints.main)
    .map(({ content }) => content.text)
const body = (html: string): string[] => readArticle(page(html)).article.paragraphs.map(({ content }) => content.text)

describe('the element that holds the article', () => {
  test.each([
    ['beside lists of links', `<div>${links(9)}</div><div><p>${first}</p><p>${second}</p></div><div>${links(9)}</div>`],
    [
      'not the longer article below',
      `<div><p>${first}</p><p>${second}</p></div>${links(30)}<div>${`<p>${other}</p>`.repeat(8)}</div>`,
    ],
    [
      'not the comments',
      `<div><p>${first}</p><p>${second}</p></div><div class="comment-list">${`<p>松鹤纸业${other}</p>`.repeat(9)}</div>`,
    ],
    [
      'hidden until a script has run',
      `<div>${links(3)}</div><div style="visibility: hidden"><p>${first}</p><p>${second}</p></div>`,
    ],
    [
      'in a table for layout',
      `<table><tr><td>${links(9)}</td><td><div><p>${first}</p><p>${second}</p></div></td></tr></table>`,
    ],
    [
      'with its summary set apart',
      `<div><div class="a"><p>${first}</p></div>${links(9)}<div class="b"><p>${second}</p></div></div>`,
    ],
    [
      'behind a link that was never closed',
      `<div><a href="#top">顶部<div><p>${first}</p><p>${second}</p></div><div>${links(200)}</div>`,
    ],
  ])('%s', (_, html) => {
    expect(main(html).filter((text) => text === first || text === second)).toEqual([first, second])
    expect(main(html).join()).not.toContain('旅行社')
  })

  test('is not there on a page without prose', () => {
    expect(segment(fold(decode(page(links(20))))).every(({ hints }) => hints.main === undefined)).toBe(true)
  })
})

describe('the body of an HTML page', () => {
  test('goes on below a box of links', () => {
    const html = `<h1>松鹤纸业上半年净利润两亿三千万元</h1><div><p>${first}</p><div><b>推荐阅读</b>${links(3)}</div><p>${second}</p></div>`
    expect(body(html)).toEqual([first, second])
  })

  const third = '松鹤纸业同时公布，派息方案与去年一样。'
  const heading = '<p>延伸阅读：</p>'
  const link = (text: string): string => `<p><a href="/n">${text}</a></p>`
  test.each([
    ['links in paragraphs', `${heading}${link('纸浆价格连续三周回落')}${link('松鹤纸业扩建二期工厂')}`],
    [
      'a list without addresses',
      `${heading}<ul><li><a>纸浆价格连续三周回落</a></li><li>松鹤纸业扩建二期工厂</li></ul>`,
    ],
    ['lines that say where they lead', '<p>详见：松鹤纸业半年报全文</p><p>相关阅读：纸浆价格连续三周回落</p>'],
  ])('goes on below %s', (_, links) => {
    const html = page(
      `<h1>松鹤纸业上半年净利润两亿三千万元</h1><div><p>${first}</p><p>${second}</p>${links}<p>${third}</p></div>`,
    )
    expect(body(html)).toEqual([first, second, third])
  })

  test.each([
    ['another article under its headline', `${heading}<p>海岛航线订单增加</p><p>${other}</p><p>${other}</p>`],
    ['a stream of headlines and summaries', `${heading}${`${link('海岛航线订单增加')}<p>${other}</p>`.repeat(3)}`],
  ])('ends above %s', (_, links) => {
    const html = page(`<h1>松鹤纸业上半年净利润两亿三千万元</h1><div><p>${first}</p><p>${second}</p>${links}</div>`)
    expect(body(html)).toEqual([first, second])
  })

  test('keeps hidden text out', () => {
    expect(body(`<div><p>${first}</p><p hidden>${other}</p><p>${second}</p></div>`)).toEqual([first, second])
  })
})

describe('articles one after the other', () => {
  const own = `<article><h2>松鹤纸业上半年净利润两亿三千万元</h2><time>2025-08-20 19:02</time><p>${first}</p><p>${second}</p></article>`
  const foreign = `<article><h2>海岛航线订单比上月增加</h2><time>2025-08-21 10:00</time><p>${other}</p><p>${other}</p></article>`

  const boxed = (html: string): string => html.replaceAll('article>', 'div>')

  test.each([
    ['the first', own + foreign + foreign],
    ['the first of several boxes', boxed(own + foreign + foreign)],
    ['the last of several boxes', boxed(foreign + foreign + own)],
    ['the last', foreign + foreign + own],
    ['one between', `<main><div>${foreign + own + foreign}</div></main>`],
  ])('%s is the page’s', (_, html) => {
    const { article } = readArticle(page(html))
    expect(article.paragraphs.map(({ content }) => content.text)).toEqual([first, second])
    expect(article.meta.map(({ text }) => text)).toEqual(['2025-08-20 19:02'])
    expect(article.removals.filter(({ rule }) => rule === 'clean/other-article').length).toBeGreaterThan(3)
  })

  test('parts of one article stay together', () => {
    const parts = `<article><h2>收入</h2><p>${first}</p></article><article><h2>松鹤纸业的产能</h2><p>${second}</p></article>`
    const html = `<h1>松鹤纸业上半年净利润两亿三千万元</h1>${parts}`
    expect(body(html)).toEqual(expect.arrayContaining([first, second]))
    expect(body(boxed(html))).toEqual(expect.arrayContaining([first, second]))
  })
})
