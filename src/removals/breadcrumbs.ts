/** The path of a page: 首页 > 财经 > 正文, 首頁 / 產業 / 科技. */
import type { LineRule } from './line.ts'

const home = /^(?:您?现?在?的?位置[:：]?\s?)?(?:首页|主页|网站首页|Home|HOME)\s?(?:[>›»→/]|->)/
const path = /^[^>›»→。，,\d%]{2,20}(?:\s?(?:>{1,2}|›|»|→|->)\s?[^>›»→。，,%]{1,24}){2,6}$/

export const breadcrumbs: LineRule = ({ text }) =>
  text.length <= 100 && (home.test(text) || path.test(text))
    ? { reason: 'breadcrumb', rule: 'clean/breadcrumb', ends: false }
    : null
