import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/decode.ts'
import { fold } from '../src/fold.ts'
import { pageFields } from '../src/html/page-fields.ts'
import { parse } from '../src/pipeline.ts'
import { segment } from '../src/segment.ts'
import { toSource, toSourcePieces } from '../src/span.ts'
import type { Block, Document } from '../src/types.ts'

const read = (html: string) => fold(decode(html, { mediaType: 'text/html' }))
const blocks = (html: string): Block[] => segment(read(html))
const texts = (html: string): string[] => blocks(html).map(({ content }) => content.text)

const article = `<!DOCTYPE html>
<html><head><title>云岭电力三季度净利润增长两成_江畔财讯</title>
<meta property="og:site_name" content="江畔财讯">
<meta name="author" content='苏晓禾'>
<link rel="canonical" href="https://news.example.cn/a/1.html?x=1&amp;y=2">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u4e91岭电力","datePublished":"2025-10-28T18:06:00+08:00"}</script>
<style>p{color:red}</style></head>
<body><div class="nav"><a href="/">首页</a> <a href="/s">股票</a></div>
<div class="wrap"><h1>云岭电力三季度净利润增长两成</h1>
<div class="info"><span>2025-10-28 18:06</span> <span>来源：江畔财讯</span></div>
<div id="content">
<p>云岭电力周二公布，三季度实现营业收入<b>46.72</b>亿元，同比增长9.4%；净利润为5.83亿&#20803;，
同比增长&nbsp;18.1%。</p>
<p style="display:none">看不见的字</p>
<p>公司表示，增长主要来自水电，发电量比去年同期多了一成。<br>第四季度进入枯水期，发电量通常会低于三季度。</p>
<table><tr><th></th><th colspan="2">2025年三季度</th><th>2024年三季度</th></tr><tr><td>营业收入（亿元）</td><td>46.72</td><td></td><td>42.71</td></tr></table>
</div></div>
<div class="related"><ul><li><a href="/1">水电股集体走强</a></li><li><a href="/2">煤价回落三分</a></li></ul></div>
<!-- 统计 <p>注释</p> --><script>var s = "<p>脚本</p>"</script></body></html>`

describe('blocks of a page', () => {
  test.each([
    ['paragraphs and breaks', '<p>甲</p><p>乙<br>丙</p>丁', ['甲', '乙', '丙', '丁']],
    ['inline tags join', '<p>营收<b>46</b>亿<i>元</i></p>', ['营收46亿元']],
    ['line breaks between hanzi are no space', '<p>净利润\n  增长 10%\nover  all</p>', ['净利润增长 10% over all']],
    ['tabs between words part cells', '<p>\t项目\t\t本期<b>\t2</b>\n\t亿 元</p>', ['项目\t\t本期 2 亿 元']],
    ['entities', '<p>A&amp;B&nbsp;&lt;增&#38271;&#x3e;</p>', ['A&B <增长>']],
    ['entities without a semicolon, and no entities', '<p>AT&T R&D 2&nbsp3</p>', ['AT&T R&D 2 3']],
    [
      'entities escaped twice',
      '<p>&amp;ldquo;增&amp;nbsp;长&amp;amp;rdquo; A&amp;B; &amp;amp</p>',
      ['“增 长” A&B; &amp'],
    ],
    ['marks that nobody sees', '<p>增\u00ad长&shy;两\u200b成&#8203;\u2060\u200e</p>', ['增长两成']],
    ['unclosed tags', '<div><p>甲<p>乙<li>丙<td>丁', ['甲', '乙', '丙', '丁']],
    ['stray closing tags', '</div></p>甲</b>乙</table>', ['甲乙']],
    ['scripts, styles, comments, CDATA', '<script>x<p>1</script><style>y</style><!-- z --><![CDATA[ w ]]>甲', ['甲']],
    ['conditional comments', '<!--[if IE]><p>旧</p><![endif]--><![if !IE]><p>新</p><![endif]>', ['新']],
    [
      'lines of a fixed width',
      `<pre>\n    云岭机电公布，前三季度实现归属于上市公司股东的净利润四万九千万元到\n五万一千万元，与上年同期相比，将增加七千二百万元到九千二百万元，主要\n是海外收入增加。\n\n    收入   41.2   37.6\n</pre>`,
      [
        '云岭机电公布，前三季度实现归属于上市公司股东的净利润四万九千万元到五万一千万元，与上年同期相比，将增加七千二百万元到九千二百万元，主要是海外收入增加。',
        '收入   41.2   37.6',
      ],
    ],
    [
      'line breaks that a style shows',
      '<div style="white-space: pre-line">甲\n乙<b>丙\n\n丁</b></div>',
      ['甲', '乙丙', '丁'],
    ],
    [
      'things side by side without a space',
      '<p><span>来源：河洲网</span><span>作者：罗一舟</span><span>2025-10-28 20:14</span><span>上海</span></p>',
      ['来源：河洲网 作者：罗一舟 2025-10-28 20:14 上海'],
    ],
    [
      'parts of one word or number',
      '<p><span>2025年收入：18.</span><span>64亿</span><b>元</b></p>',
      ['2025年收入：18.64亿元'],
    ],
    ['no body', '<html><head><title>题</title><p>甲', ['题', '甲']],
    [
      'terms that each have a number',
      '<dl><dt>营业收入</dt><dd>41.2亿元</dd><div><dt>毛利率</dt><dd>28.4%</dd></div></dl>',
      ['营业收入 | 41.2亿元', '毛利率 | 28.4%'],
    ],
    [
      'questions and answers',
      '<dl><dt>收入多少？</dt><dd>41.2亿元。</dd><dt>毛利率呢？</dt><dd>28%。</dd></dl>',
      ['收入多少？', '41.2亿元。', '毛利率呢？', '28%。'],
    ],
    ['rows of data', '<table><tr><td>营收</td><td>1</td><td></td><td>2</td></tr></table>', ['营收 | 1 |  | 2']],
    ['columns spanned', '<table><tr><td colspan=2>甲</td><td>乙</td></tr></table>', ['甲 |  | 乙']],
    [
      'rows spanned',
      '<table><tr><td rowspan=2>甲</td><td>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr><tr><td>丁</td><td>3</td><td>4</td></tr></table>',
      ['甲 | 乙 | 1', ' | 丙 | 2', '丁 | 3 | 4'],
    ],
    [
      'rows and columns spanned, and none beyond the head',
      '<table><thead><tr><th rowspan=3>甲<th colspan=2>乙<tr><th>丙<th>丁</thead><tbody><tr><td>戊<td>1<td>2</table>',
      ['甲 | 乙 | ', ' | 丙 | 丁', '戊 | 1 | 2'],
    ],
    [
      'numbers of notes, raised',
      '<p>收入<sup>1</sup>41<sup>[2]</sup>亿元<sup>（注3）</sup>，EBITDA<sup>2,4</sup>持平<sup>*</sup></p>',
      ['收入41亿元，EBITDA持平'],
    ],
    [
      'exponents, raised',
      '<p>厂房6万m<sup>2</sup>，占地3<b>km</b><sup>2</sup>，发电10<sup>8</sup>千瓦时，排CO<sup>2</sup>，第1<sup>st</sup></p>',
      ['厂房6万m2，占地3km2，发电10⁸千瓦时，排CO2，第1st'],
    ],
    [
      'a power of ten in its tags',
      '<p>收入<b>3.2</b>×10<sup class="s">8</sup>元，10<sup>12</sup>次，10<b><sup>3</sup></b>人</p>',
      ['收入3.2×10⁸元，10¹²次，10³人'],
    ],
    ['the number of a note before its words', '<p><sup>1</sup>按当地货币</p>', ['1按当地货币']],
    ['notes in cells', '<table><tr><td>营收<sup>(1)</sup></td><td>18<sup>2</sup></td></tr></table>', ['营收 | 18']],
    [
      'a table for layout',
      `<table><tr><td>${'很长的一段话，'.repeat(30)}</td><td>乙</td></tr></table>`,
      ['很长的一段话，'.repeat(30), '乙'],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  test('lines that each have their place, as a document of pages is turned into HTML', () => {
    const at = (top: number, left: number, text: string): string =>
      `<p style="position:absolute;top:${top}px;left:${left}px;white-space:nowrap">${text}</p>`
    const rows = [
      ['项目', '本报告期', '年初至报告期末'],
      ['营业收入', '1,402', '4,123'],
      ['净利润', '167', '503'],
    ]
    const told = [
      '归属于上市公司股东的净利润本报告期增长三成以上，主要系海外收入占比提高、',
      '原材料价格回落，以及上年同期的基数较低所致，公司预计第四季度的增速会放',
      '缓。',
    ]
    const page = [
      ...rows.flatMap((cells, i) => cells.map((cell, j) => at(100 + 24 * i, 90 + 120 * j, cell))),
      ...told.map((line, i) => at(300 + 20 * i, 90, line)),
      at(390, 300, '1 / 3'),
    ]
    expect(texts(`<div>${page.join('')}</div>`)).toEqual([
      ...rows.map((cells) => cells.join(' | ')),
      told.join(''),
      '1 / 3',
    ])
  })

  test('every character of a block knows its place', () => {
    const { raw } = read(article)
    const paragraph = blocks(article).find(({ content }) => content.text.includes('46.72亿元'))!.content
    expect(paragraph.text).toBe(
      '云岭电力周二公布，三季度实现营业收入46.72亿元，同比增长9.4%；净利润为5.83亿元，同比增长 18.1%。',
    )
    const place = (word: string): string => {
      const span = toSource(paragraph, paragraph.text.indexOf(word), paragraph.text.indexOf(word) + word.length)
      return raw.slice(span.start, span.end)
    }
    expect(place('46.72亿元')).toBe('46.72</b>亿元')
    expect(place('5.83亿元')).toBe('5.83亿&#20803;')
    expect(place('增长 18.1%')).toBe('增长&nbsp;18.1%')
  })

  test('hints', () => {
    const found = blocks(article)
    const main = found.filter(({ hints }) => hints.main).map(({ content }) => content.text.slice(0, 4))
    expect(main).toEqual(expect.arrayContaining(['云岭电力', '公司表示', '第四季度']))
    expect(found.find(({ content }) => content.text === '水电股集体走强')!.hints).toMatchObject({
      tag: 'li',
      links: 1,
      main: false,
    })
    expect(found.find(({ content }) => content.text === '看不见的字')!.hints.hidden).toBe(true)
    expect(found[0]!.hints.tag).toBe('title')
  })
})

test.each([
  ['"周舟"', ['周舟']],
  ['{"@type":"Person","url":"/u/1","name":"周舟"}', ['周舟']],
  ['[{"name":"周舟","worksFor":{"name":"江畔财讯"}},{"name":"吴越"}]', ['周舟', '吴越']],
  ['["周舟","\\u5434越"]', ['周舟', '吴越']],
  ['"周舟、吴越"', ['周舟', '吴越']],
  ['"记者 周舟"', ['周舟']],
  ['["见习记者周舟","周舟"]', ['周舟']],
  ['"上海 周舟"', ['周舟']],
  ['"admin"', []],
  ['null,"name":"江畔财讯"', []],
])('authors in JSON-LD: %s', (author, expected) => {
  const html = `<script type="application/ld+json">{"author":${author},"publisher":{"name":"江畔财讯"}}</script><h1>云岭电力三季度净利润增长两成</h1><p>云岭电力公布，三季度营收46.7亿元，同比增长9.4%。</p>`
  const { metadata } = parse(html, { mediaType: 'text/html' })
  expect(metadata).toMatchObject({ authors: expected, site: '江畔财讯' })
})

describe('what no reader sees', () => {
  const hidden = (html: string): string[] =>
    blocks(html)
      .filter(({ hints }) => hints.hidden)
      .map(({ content }) => content.text)

  test.each([
    ['an attribute', '<p hidden>甲</p>'],
    ['display', '<p style="DISPLAY : none !important">甲</p>'],
    ['visibility', '<p style="color:red;visibility:hidden">甲</p>'],
    ['opacity', '<p style="opacity:0.0">甲</p>'],
    ['no size', '<section style="font-size:0px"><p>甲</p></section>'],
    ['beyond the edge', '<div style="position:absolute;left:-9999px"><p>甲</p></div>'],
    ['indented beyond the edge', '<p style="text-indent:-999em">甲</p>'],
    ['no height', '<div style="height:0;overflow:hidden"><p>甲</p></div>'],
    ['a dialogue that nobody opened', '<dialog><p>甲</p></dialog>'],
    ['a class of the sheet', '<style>/* x */ p,.spam{color:red;display:none}</style><p class="a spam">甲</p>'],
    ['an id of the sheet', '<style>@media print{p{margin:0}} #spam{display:none}</style><div id="spam">甲</div>'],
  ])('%s', (_, html) => {
    expect(hidden(`${html}<p>乙</p>`)).toEqual(['甲'])
  })

  test.each([
    ['half seen', '<p style="opacity:0.6">甲</p>'],
    ['a box without gaps', '<section style="font-size:0"><p style="font-size:15px">甲</p></section>'],
    ['the frame of a picture', '<div style="height:0;padding-bottom:56%;overflow:hidden">甲</div>'],
    ['a line height', '<p style="line-height:0;overflow:hidden">甲</p>'],
    ['an indent', '<p style="text-indent:-2em;position:relative;left:-20px">甲</p>'],
    ['an open dialogue', '<dialog open>甲</dialog>'],
    [
      'a class that another rule shows',
      '<style>.tab{display:none}.tab.on{display:block}</style><p class="tab on">甲</p>',
    ],
    ['a class that is hidden on paper', '<style>@media print{.x{display:none}}</style><p class="x">甲</p>'],
    ['a class, and a style that shows it', '<style>.x{display:none}</style><p class="x" style="display:block">甲</p>'],
  ])('but not %s', (_, html) => {
    expect(hidden(html)).toEqual([])
  })

  test('is taken out of the article, whose text goes on below', () => {
    const veil = '<p style="opacity:0">云岭电力净利润99亿元，同比增长九倍，请加群。</p>'
    const page = article.replace('<p>公司表示', `${veil.repeat(4)}<p>公司表示`)
    const document = parse(page, { includeSource: true, mediaType: 'text/html' })
    expect(document.paragraphs.map(({ text }) => text).join('')).toMatch(/18\.1%。公司表示/)
    expect(document.removed.filter(({ rule }) => rule === 'clean/hidden')).toHaveLength(5)
    expectWhole(document)
  })

  test('inside an article that a script will show', () => {
    const page = article
      .replace('<div id="content">', '<div id="content" style="visibility:hidden">')
      .replace('<p>公司表示', '<p style="font-size:0">配资开户，点击进入，利率最低，名额有限。</p><p>公司表示')
    const kept = parse(page, { mediaType: 'text/html' }).paragraphs.map(({ text }) => text)
    expect(kept.join('')).toMatch(/18\.1%。公司表示/)
    expect(kept.join('')).not.toMatch(/配资|看不见/)
  })
})

test('what the markup says of the page, with its place', () => {
  const text = read(article)
  const fields = pageFields(text).map(({ field, from, value }) => {
    const { start, end } = toSource(value)
    return [field, from, value.raw, text.raw.slice(start, end)]
  })
  expect(fields).toEqual([
    ['title', 'json-ld', '云岭电力', '\\u4e91岭电力'],
    ['publishedAt', 'json-ld', '2025-10-28T18:06:00+08:00', '2025-10-28T18:06:00+08:00'],
    ['site', 'open-graph', '江畔财讯', '江畔财讯'],
    ['authors', 'meta', '苏晓禾', '苏晓禾'],
    ['url', 'link', 'https://news.example.cn/a/1.html?x=1&y=2', 'https://news.example.cn/a/1.html?x=1&amp;y=2'],
  ])
})

/** Paragraphs, evidence and removals cover every character that is no space, and say the truth of their place. */
function expectWhole({ source, paragraphs, metadata, removed, figures }: Document): void {
  const points = [...source.text!]
  const covered = new Uint8Array(points.length)
  for (const { span } of [...paragraphs, ...metadata.evidence, ...removed]) covered.fill(1, span.start, span.end)
  expect(points.filter((char, i) => !covered[i] && char.trim() !== '').join('')).toBe('')
  for (const { span, raw } of [...figures, ...removed, ...metadata.evidence])
    expect(points.slice(span.start, span.end).join('')).toBe(raw)
}

test('a raised number of a note is a citation', () => {
  const html =
    '<title>云岭电力三季度营收增长9.4%</title><h1>云岭电力三季度营收增长9.4%<sup>1</sup></h1><p>云岭电力公布，三季度营收46.7<sup>2</sup>亿元，同比增长9.4%<sup><a href="#n3">[3]</a></sup>。</p>'
  const document = parse(html, { includeSource: true, mediaType: 'text/html' })
  expect(document.paragraphs.map(({ text }) => text)).toEqual(['云岭电力公布，三季度营收46.7亿元，同比增长9.4%。'])
  expect(document.figures.map(({ value }) => value)).toEqual([null, 4670000000])
  expect(document.removed.filter(({ reason }) => reason === 'citation').map(({ raw }) => raw)).toEqual([
    '<sup>1</sup>',
    '<sup>2</sup>',
    '<sup><a href="#n3">[3]</a></sup>',
  ])
  expectWhole(document)
})

describe('the document of an HTML page', () => {
  const document = parse(article, { includeSource: true, mediaType: 'text/html' })

  test('has the article and nothing else', () => {
    expect(document.paragraphs.map(({ text }) => text.slice(0, 9))).toEqual(
      ['云岭电力周二公布，', '公司表示，增长主要', '第四季度进入枯水期', ' | 2025年三'.trim(), '营业收入（亿元） '].map(
        (start) => expect.stringContaining(start.trim()),
      ),
    )
    expect(document.metadata).toMatchObject({
      title: '云岭电力三季度净利润增长两成',
      publishedAt: expect.stringMatching(/^2025-10-28T18:06/),
    })
    expect(document.source.url).toBe('https://news.example.cn/a/1.html?x=1&y=2')
  })

  test('accounts for every character', () => {
    expectWhole(document)
    expect(document.removed.filter(({ reason }) => reason === 'markup').length).toBeGreaterThan(5)
    expect(document.removed.find(({ raw }) => raw.includes('统计'))).toMatchObject({
      reason: 'markup',
      rule: 'clean/markup',
    })
  })

  test('accounts for every character of broken markup too', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '</div>',
      '<a href="y">',
      '</a>',
      '<',
      '>',
      '&',
      '&nbsp;',
      '&#25910;',
      '<!--',
      '-->',
      '<table><tr><td>',
      '<br>',
      '营收1亿元，',
      '同比增长10%。',
      ' ',
      '\n',
      '𠮷',
      '"',
      '<script>',
      '</script>',
      '</',
      '<td',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        expectWhole(parse(parts.join(''), { includeSource: true, mediaType: 'text/html', force: true }))
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile pages', () => {
  const sentence = '营收1亿元，同比增长。'
  test.each([
    ['deep', '<div>'.repeat(100_000) + sentence + '</div>'.repeat(100_000)],
    ['deep, never closed', '<b>'.repeat(100_000) + sentence],
    ['deep links', '<a href="x">'.repeat(50_000) + sentence],
    ['deep tables', '<table><tr><td>a<td>b'.repeat(2000) + sentence],
    ['opening brackets', '<'.repeat(1_000_000) + sentence],
    ['ampersands', '&'.repeat(300_000) + sentence],
    ['open comments', sentence + '<!--'.repeat(100_000)],
    ['open attributes', sentence + '<a b="'.repeat(100_000)],
    ['open meta tags', sentence + '<meta "'.repeat(100_000)],
    ['open styles', sentence + '<style>{'.repeat(50_000)],
    ['one long style sheet', `<style>${'a{'.repeat(50_000)}${'.b,'.repeat(50_000)}</style>${sentence}`],
    ['nested boxes of no size', '<div style="font-size:0">'.repeat(20_000) + sentence],
    ['raised numbers', sentence + '<sup>1'.repeat(20_000)],
    ['open scripts', sentence + '<script>'.repeat(50_000)],
  ])('%s', (_, html) => {
    const found = blocks(html)
    expect(found.map(({ content }) => content.text).join('')).toContain('同比增长')
    for (const { content } of found.slice(0, 50)) expect(toSourcePieces(content).length).toBeGreaterThan(0)
    expect(pageFields(read(html))).toEqual([])
  })
})
