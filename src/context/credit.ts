/** A credit, and what a name in it is: of a person, of an account, of a place. */
import { hanRange } from '../pattern.ts'
import { slice } from '../span.ts'
import type { Located, Passage } from '../types.ts'
import { type Entry, load } from '../vocabulary/index.ts'

export type Named = Located<{ readonly value: string }>

/** `arranged`: by 整理, which says neither that he wrote it nor that he edited it. */
export type Credit = Located<{ field: 'authors' | 'editors' | 'source'; value: string; arranged?: boolean }>

/** Whether the page's own menu or imprint gives this as the name of the site. */
export type IsHouse = (name: string) => boolean

const entries = load<Entry & { readonly id: string }>('bylines')

export const wordsOf = (id: string): readonly string[] => entries.find((entry) => entry.id === id)!.words

export const han = `[${hanRange}]`

/** 来自 安徽: where the writer sits, no outlet. */
export const address =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|iPhone|iPad|Android|安卓|苹果|网页|电脑|手机|移动端|.{0,4}客户端$)/i

export const noName =
  /记者|编辑|广告|机器人|小编|助手|综合|资讯|阅读|点击|浏览|字号|会议|分钟|原创|时间|日期|栏目|来源|图书馆|发言人|财报|研报|新闻稿|公告|通稿|课堂|学堂|纪要|调研|组$/

/** Accounts of the site, no people. */
export const account =
  /记者$|编辑$|编辑部$|小组$|^(?:admin|administrator|editor|system|root|小编|本站|本网|网站|佚名|匿名|未知|综合|网络|admin\d*|HKEX|HKEXnews|SEC)$/i

export const dateLabel = /^(?:发[布表]于?|更新于?|出版|刊登|[Dd]ate)$/

export const surnames = new Set(load<Entry & { readonly id: string }>('surnames').flatMap(({ words }) => words))

/** Whether a credit of the field has been found. */
export const has = (found: readonly Credit[], field: Credit['field']): boolean =>
  found.some((credit) => credit.field === field)

/** The last words of a line. */
export const tail = (line: Passage): Passage => slice(line, Math.max(0, line.text.length - 60))
