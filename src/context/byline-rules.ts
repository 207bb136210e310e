/** How date lines and the borders of the body name writers and editors. */
import { anyOf } from '../pattern.ts'
import { type Credit, han, wordsOf } from './credit.ts'

/** 编 辑 and 责任编辑: labels are set with spaces inside. */
const labels = (id: string): string => anyOf(wordsOf(id)).replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' {0,2}')

/** 作者:@林知远 names an account. */
const mark = String.raw`\s?[:：︰﹕∶|｜丨∣/／╱.]\s{0,4}@?`

/** A personal or pen name: 林知遥, 阿福伯, T.K.Lam, 闵 棠. */
/** 股友2019 is how readers' forums name their authors. */
const person = `(?:${han}{2,8}\\d{1,6}|${han}(?: ${han}|[ ]?${han}{1,9})|${han}{2,4}·${han}{1,6}|[A-Za-z][A-Za-z.]{0,20}(?: [A-Z][A-Za-z.]{0,20}){0,2})`

const persons = String.raw`${person}(?:[、,，/／]\s?${person}|\s(?=${han}{2,3}(?:\s|$|[)）]))(?!实习生|通讯员)${han}{2,3}){0,5}`

/** 记者林远 台北, 记者林远 报导: where and what, no second name. */
const town =
  '(?:报导|报道|摄影|综合|编译|北京|上海|天津|重庆|广州|深圳|杭州|南京|苏州|成都|武汉|西安|长沙|郑州|青岛|厦门|香港|澳门|台北|新北|台中|台南|高雄|新竹|桃园|纽约|伦敦|东京|新加坡)'

const stop = String.raw`(?=\s|$|[)）\]】〕〉|｜/／╱·•,，。;；])`

interface Rule {
  readonly id: string
  readonly field: Credit['field']
  readonly pattern: RegExp
}

const rule = (id: string, field: Credit['field'], pattern: RegExp): Rule => ({ id, field, pattern })

/** On date lines, and at the borders of the body. Group 1 holds the names. */
export const lineRules: readonly Rule[] = [
  // 编辑:宋知远 · 责任编辑 | 闵 棠 · 责编 / 戚月 · (编辑 杨帆)
  rule('byline/editor', 'editors', new RegExp(`${labels('editor')}(?:${mark}|\\s{1,4})(${persons})${stop}`, 'gu')),
  // 作者:柯敏 · 文|白槿 · 每经记者|蓝知谦 · 研究员:尹蔚,赵弋 · 理财好周刊/文.梅家菱
  rule(
    'byline/author',
    'authors',
    new RegExp(
      `(?<![来中论图正英日原])${labels('author')}${mark}(?!${labels('author')}${mark})(${persons})${stop}`,
      'gu',
    ),
  ),
  // 林未央/文 2025-10-29 · By 林未央
  rule(
    'byline/name-first',
    'authors',
    new RegExp(`(?<=^|\\s)(${han}{2,3})\\s?[/／|｜丨]\\s?(?:文|撰文|采写)(?=\\s|$)`, 'gu'),
  ),
  rule(
    'byline/by',
    'authors',
    new RegExp(`(?<=^|\\s)[Bb]y\\s{1,2}(${han}{2,6}|[A-Z][a-z]{1,15} [A-Z][a-z]{1,15})(?=\\s|$)`, 'gu'),
  ),
  // 作者|林未央 实习生 方晓
  rule('byline/intern', 'authors', new RegExp(`(?<=\\s)(?:实习生|通讯员)\\s{1,2}(${han}{2,3})(?=\\s|$)`, 'gu')),
  // 采写:港岸日报记者 林未央
  rule(
    'byline/paper-reporter',
    'authors',
    new RegExp(`${labels('author')}${mark}${han}{1,8}?(?:记者|通讯员)\\s{0,2}(${persons})${stop}`, 'gu'),
  ),
  // 分析师:任子谦 S0630521030001
  rule(
    'byline/analyst',
    'authors',
    new RegExp(`(?:分析师|研究员)\\s?[:：]?\\s?(${han}{2,3})\\s?[(（]?(?=(?:执业|证书|S\\d{6}))`, 'gu'),
  ),
  // 何芷晴 编译 beside a date
  rule(
    'byline/translated-by',
    'authors',
    new RegExp(`(?<=^|\\s)(${han}{2,3})\\s{1,3}(?:编译|撰文|整理)(?=\\s|$)`, 'gu'),
  ),
  // 林佳慧 报道 on a line of its own
  rule(
    'byline/told-by',
    'authors',
    new RegExp(`^\\s?(${han}{2,3}(?:、${han}{2,3}){0,2})\\s{1,3}(?:报道|报导|采访报道)\\s?$`, 'gu'),
  ),
  // 作者 林未央
  rule('byline/author-alone', 'authors', new RegExp(`(?:作者|撰文|撰稿)\\s{1,3}(${han}{2,4})${stop}`, 'gu')),
  // 记者曾维扬、罗以琳/台北报导 · 〔记者秦佩宁/台北报导〕 · (中央社记者高以岑台北16日电)
  rule(
    'byline/reporter-dateline',
    'authors',
    new RegExp(
      `记者\\s?(${han}{6}|${han}{2,4}(?:、${han}{2,4}){0,3})(?=\\s?[/／╱]\\s?${han}{2,4}(?:报导|报道|电|综合报导|即时报导))`,
      'gu',
    ),
  ),
  rule(
    'byline/agency-dateline',
    'authors',
    new RegExp(`记者(${han}{2,3})(?=${han}{2,4}\\d{1,2}日(?:电|讯)|${han}{2}报[导道])`, 'gu'),
  ),
  // 钜富网记者庄若萱 台北 · (记者 苗望、林远) · (通讯员 林远)
  rule(
    'byline/reporter',
    'authors',
    new RegExp(`(?:记者|通讯员|编译)\\s?(${han}{2,3}(?:、${han}{2,3}){0,3})(?=\\s{1,4}|[)）\\]】〕]|$)`, 'gu'),
  ),
  // 2025-10-29 08:05 港岸观察 记者 林远 宋以安: the last words of the line
  rule(
    'byline/reporters-end',
    'authors',
    new RegExp(
      `记者\\s{1,2}(${han}{2,3}(?:\\s{1,2}(?!${town})${han}{2,3}){1,3})(?=$|\\s{1,3}${han}{2,3}报[道导])`,
      'gu',
    ),
  ),
  rule(
    'byline/reporters',
    'authors',
    new RegExp(`[(（【〔](?:本报)?记者\\s?(${han}{2,3}(?: ${han}{2,3}){1,3})(?=[)）】〕])`, 'gu'),
  ),
]
