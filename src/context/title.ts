/** page → its title without the site's name behind it. */

import { display } from '../display.ts'
import { isOutlet } from '../outlets.ts'
import { findAll } from '../pattern.ts'
import { slice, toSource } from '../span.ts'
import type { Located } from '../types.ts'
import type { Page } from './page.ts'

const divider = /\s?[_|｜]\s?|\s[-–—]\s?|-{1,2}(?=[^-]{2,12}$)/g
const column = /^(?:.{2,24}有限公司|.{0,8}(?:频道|首页|正文|财经|股票|港股|美股|科技|新闻|资讯|网站|网|手机版))$/

/** 标题_新浪财经_新浪网 → 标题: parts behind a divider go while they are names of a site. */
export function readTitle(page: Page): Located<{ value: string }> | null {
  if (!page.title) return null
  let end = page.title.text.length
  for (let tail = lastDivider(page.title.text, end); tail; tail = lastDivider(page.title.text, end)) {
    const site = page.title.text.slice(tail.end, end).trim()
    if (tail.start < 4 || !(isOutlet(site) || column.test(site))) break
    end = tail.start
  }
  const title = slice(page.title, 0, end)
  return { value: display(title).trim(), span: toSource(title) }
}

function lastDivider(text: string, end: number): { start: number; end: number } | null {
  const found = findAll(divider, text.slice(0, end)).at(-1)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}
