/** Credits in the body: a dispatch before the first words, a name behind the last. */
import { isOutlet, outletEnd, outletWord } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { address, type Credit, han, noName, surnames, tail } from './credit.ts'
import { type Page, place } from './page.ts'

/** 中证网讯 · 证券时报网(www.stcn.com)07月03日讯 · 千龙网北京3月20日讯 */
const dispatch = new RegExp(
  `(?:^|[\\s。】〕)）])[(（【]?(${outletWord}|(?:${han}|[A-Za-z]){1,8}?${outletEnd})(?:\\s?[(（][^)）]{0,20}[)）])?\\s?(?:${han}{2,3})?\\s?(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}日)?\\s?(?:[讯电丨]|消息[,，])`,
  'u',
)

export const closing = new RegExp(
  `[(（](${han}{2,3}(?:[、\\s]{1,2}${han}{2,3})?)[)）]\\s*(?:[(（][^)）]{2,14}[)）])?\\s*$`,
  'u',
)

export const closingOutlet = new RegExp(`[(（](${han}{2,10})[)）]\\s*$`, 'u')

/** <汇港通讯>, [港岸社] and 《港岸通讯社22日专讯》 before the first words. */
const tagged =
  /^\s?[<〈《【[(（](\p{Script=Han}{2,8}?(?:通讯社?|社|网|报|资讯|电讯|电台|电视台))(?:\s?\d{1,2}日)?(?:专?[讯电]|消息)?[>〉》】\])）]/u

export function fromDispatch(page: Page): Credit[] {
  const line = page.body[0]
  const tag = line && tagged.exec(line.text.slice(0, 28))
  if (line && tag) {
    const start = tag[0].indexOf(tag[1]!)
    return [{ field: 'source', value: tag[1]!, span: place(line, start, start + tag[1]!.length) }]
  }
  const told = page.body.slice(0, 4).find(({ text }) => dispatch.test(text.slice(0, 120)))
  const match = told && dispatch.exec(told.text.slice(0, 120))
  if (!told || !match || !isOutlet(match[1]!)) return []
  const start = match.index + match[0].indexOf(match[1]!)
  return [{ field: 'source', value: match[1]!, span: place(told, start, start + match[1]!.length) }]
}

/** 《某某日报》记者注意到: the paper speaks of itself. */
const ownReporter = /《([\p{Script=Han}A-Za-z]{2,10})》(?:本报)?记者/u

export function fromOwnReporter(page: Page): Credit[] {
  for (const line of page.body.slice(0, 12)) {
    const match = ownReporter.exec(line.text.slice(0, 2000))
    if (match && isOutlet(match[1]!))
      return [
        { field: 'source', value: match[1]!, span: place(line, match.index + 1, match.index + 1 + match[1]!.length) },
      ]
  }
  return []
}

const seat = /^[·•]\s?(\p{Script=Han}{2,3})$/u

/** 林未央 and below it · 山东: who posted the page, and from where. */
export function fromPoster(page: Page): Credit[] {
  const at = page.body.slice(0, 4).findIndex(({ text }) => address.test(seat.exec(text.trim())?.[1] ?? ''))
  const line = page.body[at - 1]
  const name = line?.text.trim() ?? ''
  return line && /^[\p{Script=Han}A-Za-z0-9_-]{2,12}$/u.test(name) && !noName.test(name)
    ? [
        {
          field: 'authors',
          value: name,
          span: place(line, line.text.indexOf(name), line.text.indexOf(name) + name.length),
        },
      ]
    : []
}

/** (岳东) · (澎湃新闻) as the last words of the article. */
export function fromClosing(
  page: Page,
  field: Credit['field'],
  pattern: RegExp,
  accept: (name: string) => boolean,
): Credit[] {
  const line = page.body.at(-1)
  const end = line && tail(line)
  const match = end && pattern.exec(end.text)
  if (!end || !match || !accept(match[1]!)) return []
  const start = match.index + 1
  return findAll(/[^、\s]+/g, match[1]!).map((name) => ({
    field,
    value: name[0],
    span: place(end, start + name.index, start + name.index + name[0].length),
  }))
}

/** 港岸科技 or 港岸科技 任知谦 on a line of its own above the first sentence. */
export function fromOwnLine(page: Page): Credit[] {
  for (const line of page.body.slice(0, 3)) {
    const match = ownLine.exec(line.text.trim())
    if (!match || line.text !== line.text.trim()) continue
    const writer = match[2] && surnames.has(match[2][0]!) ? match[2] : null
    return [
      { field: 'source', value: match[1]!, span: place(line, 0, match[1]!.length) },
      ...(writer
        ? [
            {
              field: 'authors' as const,
              value: writer,
              span: place(line, line.text.length - writer.length, line.text.length),
            },
          ]
        : []),
    ]
  }
  return []
}

const ownLine = new RegExp(`^(${outletWord})(?:\\s{1,3}(${han}{2,3}))?$`, 'u')
