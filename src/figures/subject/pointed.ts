/** Who is only pointed at: 该分部, 这块业务, 其 of what was just named. */

import type { View } from '../state.ts'
import { nameOf, ownerWords } from './owner-cues.ts'

const pointing = new RegExp(`^[该这此][一项个块类款座条]{0,2}(?:${ownerWords('unit', 'site', 'goods')})(?!建设期)`, 'u')
const justNamed = new RegExp(`(?<=[自为是有])([^，,。；;的自为是有]{2,10}(?:${ownerWords('unit')}))[，,]\\s*$`, 'u')

/** 参股25%的滨江隧道公司，|其上半年实现… */
const itsOwn = /^其(?![中他它余次实])/u
const stake = /(?:参股|持股|控股|收购|入股)[^，,。；;的]{0,12}的([^，,。；;的]{2,12})[，,]\s*$/u

/** 香港酒店收入3亿元。该分部入住率88%; 来自组件业务，该业务占…: the part just told of. */
export function pointedAt(head: string, { text, clause, drafts, state, scope: { context } }: View): string | null {
  const held = itsOwn.test(head)
  if (!held && !pointing.test(head)) return null
  const before = (held ? stake : justNamed).exec(text.slice(Math.max(0, clause.start - 32), clause.start))?.[1]
  const named = before ? nameOf(before, [context.company.name, ...context.company.aliases]) : null
  if (held || named) return named
  return state.topic ?? drafts.slice(-6).findLast(({ subject }) => subject.entity)?.subject.entity ?? null
}
