/** What money is invested in, where the site stands behind the amount or behind the verb: 投资5亿元建设湖西基地. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { names, type View } from '../state.ts'
import { nameIn } from './entity.ts'
import { ownerWords } from './owner-cues.ts'

const builds = '(?:建设|兴建|收购|并购|购买|购入|扩建|扩充|新建|投建|增建|建造|打造|设立)'
const name = '[^，,。；;、：:0-9\\u0001]'
/** 45亿元|建设湖西基地三期, 2.36亿美元|，收购某厂 */
const behind = new RegExp(
  `^(?:元|人民币|\\u0001)*[，,]?\\s?(?:用于|用作|用以|来)?(?:在${name}{2,8}?)?${builds}(?:旗下|其)?([^，,。；;、：:\\u0001]{2,16})`,
  'u',
)
/** 23亿元|的湖西新厂已完成 */
const attributed = new RegExp(
  `^(?:元|人民币|\\u0001)*的((?:${name}{0,8}?)${ownerWords('site')})(?=已|将|预计|预期|于|在|正|[，,。；;])`,
  'u',
)
/** 扩充湖西新厂|投资24亿元, 用于创新药基地等项目，|项目总投资14亿元 */
const before = new RegExp(
  `(?:${builds}|用于)(${name}{2,16}?)(?:等|的)?(?:项目|(?:投资|建设)?计划|工程)?(?:[，,](?:预计|计划|拟|合共|共)*)?$`,
  'u',
)

const money: ReadonlySet<string> = new Set(['investment', 'capex'])

/** The same subject, of what the money goes into. */
export function invested(view: View, subject: Subject, { start, end }: Quantity): Subject {
  if (subject.entity !== null || !money.has(subject.id)) return subject
  const { text } = view
  const told = subject.label.start < start ? subject.label.start : start
  const site =
    (behind.exec(text.slice(end, end + 48)) ?? attributed.exec(text.slice(end, end + 24)))?.[1] ??
    before.exec(text.slice(Math.max(0, told - 40), told))?.[1]
  const entity = site ? nameIn(site, names(view)) : null
  return entity ? { ...subject, entity } : subject
}
