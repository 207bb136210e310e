/** What a question is about, for the answer behind it. */

import type { Matters, Scope } from './state.ts'
import { nameOf, ownerWords } from './subject/owner-cues.ts'

type Page = Pick<Scope, 'context' | 'people' | 'owners'>

/** 请问固态电解质的进展如何: what a question is about, where it is about one thing only. */
export function askedTopic(question: string | null, scope: Page): string | null {
  const topics = question === null || several.test(question) ? new Set<string>() : askedTopics(question, scope)
  return topics.size === 1 ? [...topics][0]! : null
}

/** More than one question. */
const several = /第二|其次|另外|还有就是/u

function askedTopics(question: string, scope: Page): Set<string> {
  return new Set(
    clausesOf(question)
      .map((clause) => topicIn(clause, scope))
      .filter((topic) => topic !== null),
  )
}

const clausesOf = (question: string): string[] => question.split(/[，,。；;？?！!\n]/u)

function topicIn(clause: string, { context, people, owners }: Page): string | null {
  const match = matter.exec(clause.slice(0, 80))
  if (!match || match.index < 2) return null
  const left = clause.slice(0, match.index).replace(asking, '')
  const quoted = /[“「《『]([^“”「」《》『』]{2,12})[”」》』]$/u.exec(left)?.[1]
  const found = quoted ?? nameOf(left, [context.company.name, ...context.company.aliases])
  if (!found || people.has(found)) return null
  return quoted || match[1] || match[2] || owners.at(found, 0)?.end === found.length ? found : null
}

/** 《青鸾》十月之后的流水怎么看？另外毛利率…: of several questions the one that names the metric tells of what it was asked. */
export function askedOf(question: string | null, scope: Page): Matters {
  const clauses = question === null ? [] : clausesOf(question).slice(0, 60)
  let matterOf: string | null = null
  const topics = clauses.map((clause) => {
    const turned = aboutIn(clause, scope)
    matterOf = turned ?? (several.test(clause) ? null : matterOf)
    return topicIn(clause, scope) ?? titleIn(clause) ?? matterOf
  })
  return (word) => {
    const about = new Set(topics.filter((_, i) => clauses[i]!.includes(word)))
    return about.size === 1 ? [...about][0]! : null
  }
}

/** 我的问题是关于《青鸾》的: it holds for what is asked next, up to another question. */
function aboutIn(clause: string, { context, people }: Page): string | null {
  const told = /(?:关于|有关)([^的]{2,16})的?\s*$/u.exec(clause.slice(0, 80))?.[1]
  const name = told ? (titleIn(told) ?? nameOf(told, [context.company.name, ...context.company.aliases])) : null
  return name && !people.has(name) ? name : null
}

/** The one title or name in marks that a clause holds. */
function titleIn(clause: string): string | null {
  const marked = [...clause.slice(0, 200).matchAll(/[“「《『]([^“”「」《》『』]{2,12})[”」》』]/gu)]
  return marked.length === 1 ? marked[0]![1]! : null
}

/** A part of the company, or what only a part can have (进展, 放量), is a topic by itself; before the rest it must be an owner elsewhere too. */
const matter = new RegExp(
  `(${ownerWords('unit')})?(?:这边|这块|方面)?的?(?:最新|未来|后续|整体|目前的?|当前的?|今年的?|明年的?|全年的?|下半年的?|四季度的?)*(?:(进展|进度|爬坡|放量|推进|落地|商业化|量产)|情况|布局|规划|目标|趋势|表现|展望|空间|贡献|转化|前景|策略|思路|节奏|盈利|收入|营收|毛利率|订单|销量|出货|增速|价格|产能|占比|什么时候|为什么|为何|何时|有没有|会不会|能否|怎么样|如何|怎么看|多少)`,
  'u',
)

const asking =
  /^.*(?:请问|请教|想问|问一下|问下|了解一下?|了解下|介绍一下?|介绍下|谈一?谈|展望一?下?|关于|对于|看待|更新一?下|分享一?下|说一?说|拆一?下|第[一二三]个?问题?是?|新产品)(?:公司|贵公司|贵司|我们|你们|咱们|集团|管理层)*(?:的|在|对)?/u
