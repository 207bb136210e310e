/** A name that is all there is: what a label holds when it holds nothing else. */
import { isTitle, nameAfter } from '../../people.ts'
import { hasSurname, plausible } from './mentions.ts'

export interface WholeName {
  readonly name: string
  readonly aliases: readonly string[]
  readonly titles: readonly string[]
}

export const isLatin = (name: string): boolean => /^[A-Za-z]/.test(name)
export const isHan = (name: string): boolean => /^\p{Script=Han}/u.test(name)
const tidy = (name: string): string =>
  name
    .replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Madam)\.?\s+(?=[A-Z])/, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s?·\s?/g, '·')
    .trim()

/** Capitals that no person is called by. */
const notPerson =
  /^(?:AI|GPU|CPU|IPO|ETF|GMV|ARR|SaaS|PC|Q\d?|H[12]|FY|EPS|GAAP|Non-GAAP|App|APP|IP|ESG|KPI|Analyst|Thank|Thanks|Good|Hi|The|Our|We|And|On|For|With|In|As|It|This|To|You|Let|All|Yes|No|OK|Sure|About|Total|Revenue|iPhone|Mac|iPad|HKEX|NYSE|Nasdaq|NASDAQ|Prepared|Corporate|Conference|Workflow|Tel|Email|WeChat)\b/
/** Words of firms, not of people. */
const firm =
  /\b(?:Logistics|Holdings?|Inc|Corp|Corporation|Group|Technolog(?:y|ies)|Limited|Ltd|Company|Semiconductor|Systems|Entertainment|Motors?|Pharma\w*|Energy|Networks?|Software|Industries|Materials|Electronics|Media|Foods?|Securities|Capital|Research|Bank|Partners|Markets|Investments?|International|Presentation|Definitions|Participants|Questions?|Answers?|Remarks|Transcript|Summary|Overview)\b/
const honorific = /(?:先生|女士|博士|小姐|教授|总)$/

const scripts = /^([A-Z][A-Za-z .'’-]{1,38}?)\s+(\p{Script=Han}[\p{Script=Han}·]{1,12})$/u
const reversed = /^(\p{Script=Han}[\p{Script=Han}·]{1,12})\s+([A-Z][A-Za-z .'’-]{1,38})$/u
/** Suhana Rao 苏哈娜·拉奥: one name in both scripts, the first of them the name. */
function inBothScripts(words: string): WholeName | null {
  const match = scripts.exec(words) ?? reversed.exec(words)
  const [name, other] = match ? [tidy(match[1]!), tidy(match[2]!).replace(honorific, '')] : []
  if (!name || !other || !isOneName(name) || !isOneName(other) || !/[ ·]/.test(name + other)) return null
  return { name, aliases: [other], titles: [] }
}

/** 沈越, 周维(Eddie Zhou), 沈越(CEO), Tim Lane, Suhana Rao 苏哈娜·拉奥; null where anything else stands beside the name. */
export function wholeName(words: string): WholeName | null {
  const both = inBothScripts(words.trim())
  if (both) return both
  const bracket = /^(.{2,40}?)\s?[(（]([^()（）]{1,40})[)）]$/.exec(words.trim())
  const bare = tidy(bracket ? bracket[1]! : words).replace(honorific, '')
  if (!isOneName(bare)) return null
  const inside = tidy(bracket?.[2] ?? '')
  if (inside === '') return { name: bare, aliases: [], titles: [] }
  if (isTitle(inside)) return { name: bare, aliases: [], titles: [inside] }
  if (isOneName(inside)) return { name: bare, aliases: [inside, `${bare}(${inside})`], titles: [] }
  return null
}

/** 科恩, 马尔特: Han without a surname of ours; only a page that knows the name can tell it from a topic. */
export const mayBeForeign = (words: string): boolean =>
  /^\p{Script=Han}{2,5}$/u.test(words) && !hasSurname(words) && plausible(words.slice(0, 4)) && !isTitle(words)

function isOneName(words: string): boolean {
  if (words.length < 2 || words.length > 40 || notPerson.test(words) || firm.test(words) || isTitle(words)) return false
  if (isHan(words) && !words.includes('·') && (words.length > 4 || /\d/.test(words))) return false
  if (/^\p{Script=Han}{2,4}$/u.test(words) && !hasSurname(words)) return false
  const found = nameAfter(words, 0)
  return found !== null && found.start === 0 && found.end === words.length
}
