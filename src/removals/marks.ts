/** Lines that are a mark by their shape alone: page numbers, rules, cash tags, index strips, addresses of the web. */
import type { Reason } from '../types.ts'
import type { LineRule, Verdict } from './line.ts'

const shapes: readonly (readonly [RegExp, Reason, string, ends?: boolean])[] = [
  // - 2 -, 2 / 14, 第3页
  [/^[-—–\s]*(?:第\s*)?\d{1,3}\s*(?:\/\s*\d{1,3}|页|[-—–])\s*(?:共\s*\d+\s*页)?[-—–\s]*$/, 'page-tools', 'page-number'],
  [/^[\s\-—–_=*.·+~─━＿#◆■☆★]{3,}$/, 'page-tools', 'rule-line'],
  [/^-{3,}[^\s-]{2,6}-{3,}$/, 'page-tools', 'rule-line'],
  [
    /^[\s·、|]*(?:\$[^$\s]{1,30}(?:\([^)]{1,14}\))?\$?[\s·、|]*(?:加入自选\s*\+?)?|#[^#\s]{1,20}#?\s*){1,12}$/,
    'ticker-widget',
    'cash-tags',
  ],
  [
    /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|cn|hk|tw|live|info|cc)(?:\s?[㐀-鿿]{0,6})$/i,
    'copyright',
    'site-name',
  ],
  // 123456789下一页, [1] [2] 下一页, 123>: the rest of the article is on other pages.
  [
    /^[\d\s.<>‹›«»[\]]{0,60}(?:上一页|下一页|尾页|末页)[\d\s.<>‹›«»]{0,20}(?:上一页|下一页|尾页|末页)?$/,
    'navigation',
    'pager',
    true,
  ],
  [/^1\s?2[\d\s]{0,20}[>›»]$/, 'navigation', 'pager', true],
  [/^(?:<<\s?)?返回[^。，,]{0,10}$/, 'navigation', 'back-link'],
  [/^\+\d{1,2}$/, 'image-credit', 'image-count'],
  [/^(?:https?:\/\/|www\.)\S+$/, 'page-tools', 'web-address'],
  [/^<!--.{0,300}-->$/, 'markup', 'markup-residue'],
  [/^<\/?[a-z][^<>]{0,200}>$/i, 'markup', 'markup-residue'],
  [/^[^\p{L}\p{N}$%()（）\-—]+$/u, 'page-tools', 'symbols'],
]

export const marks: LineRule = ({ text }) => {
  if (text.length > 400) return null
  const found = shapes.find(([pattern]) => pattern.test(text))
  return found ? verdict(found[1], found[2], found[3]) : null
}

const verdict = (reason: Reason, name: string, ends = false): Verdict => ({ reason, rule: `clean/${name}`, ends })
