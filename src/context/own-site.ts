/** The head of a page on a company's own site → the company's name. */
import { isOutlet } from '../outlets.ts'

/** 望江3月营收增两成 - 望江工程股份有限公司, 财务预测 | 望江电信 WJTele.com.tw */
const named =
  /[-–—|｜_]\s?(?:(\p{Script=Han}[\p{Script=Han}A-Za-z]{1,12}?)(?:股份)?有限公司|(\p{Script=Han}{2,8})\s[A-Za-z][A-Za-z.]{1,20}(?:\s[A-Za-z.]{2,20})?)$/u

export function siteOwner(head: string): string | null {
  const name = named.exec(head)?.slice(1).find(Boolean)
  return name && !isOutlet(name) ? name : null
}

/** The first line of a source that is not blank. */
export const headOf = (text: string): string => text.slice(0, 300).trim().split('\n')[0]!.trim()
