/** Lists of shares: 甲、乙分别占总收益50.6%、20.9%. */
import type { Quantity } from '../../types.ts'
import { rightOf, unlisted, type View } from '../state.ts'
import { open } from '../value/open.ts'
import { ownersBefore } from './names.ts'
import { finish } from './numbers.ts'

/** …占营收的比重为51.2%、28.3%、12.6%: the shares of those just listed. */
export function groupShares(view: View, numbers: readonly Quantity[]): boolean {
  const { group } = view.state
  const left = view.text.slice(view.from, numbers[0]!.core.start)
  if (
    numbers.length < 2 ||
    group.length !== numbers.length ||
    numbers[0]!.kind !== 'percent' ||
    !/占|佔|比重/u.test(left)
  )
    return false
  const drafts = numbers.map((number, i) => {
    const subject = {
      ...group[i]!.subject,
      id: /收入|营收|营业额|销售/u.test(left) ? 'revenueShare' : 'other',
      record: null,
    }
    const draft = open(view, subject, number, { start: number.start, end: number.end }, 'figures/list-pair', left, '')
    draft.period = group[i]!.period
    return draft
  })
  finish(view, numbers, drafts)
  return true
}

/** 在港岛及九龙，分别有42%及36%|的销售额来自旅客. */
const sharesBehind = /^的(?:总|整体)?(?:收入|营收|销售额|营业额|销售)[^，,。；;0-9]{0,4}(?:来自|由)/u

/** 卡纸、瓦楞纸及白卡纸的收入分别占总收益50.6%、20.9%及16.4%: one share a name. */
export function sharesOfParts(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const whole = view.text.slice(cueAt, numbers[0]!.core.start)
  const behind = sharesBehind.test(rightOf(view, numbers[numbers.length - 1]!))
  if (numbers[0]!.kind !== 'percent' || !(behind || /占|佔/u.test(whole))) return false
  const sold = /的?(?:销售|营业)?(?:收入|收益|营收|营业额|销售额|销售)$/u.exec(view.text.slice(view.from, cueAt))?.[0]
    .length
  const owners = ownersBefore(view, cueAt - (sold ?? 0), numbers.length)
  if (owners.length !== numbers.length) return false
  // 甲占比四成；乙、丙分别占22%和15%: of the same whole
  const again = view.state.last?.subject.id === 'revenueShare' && /占[约近逾]?$/u.test(whole)
  const id = again || behind || /收入|营收|营业额|销售|收益/u.test(whole) ? 'revenueShare' : 'other'
  const drafts = numbers.map((number, i) =>
    open(
      view,
      unlisted(view, id, owners[i]),
      number,
      { start: number.start, end: number.end },
      'figures/list-pair',
      '',
      rightOf(view, number),
    ),
  )
  finish(view, numbers, drafts)
  return true
}

/** 华东收入30亿元，华南收入20亿元，|分别占总收入的30%和20%: one share for each that the clauses before have told. */
export function sharesOfTold(view: View, numbers: readonly Quantity[], cueAt: number): boolean {
  const { text, from } = view
  const first = numbers[0]!
  const told = view.drafts.slice(-numbers.length)
  const owners = new Set(told.map(({ subject }) => subject.entity))
  if (
    first.kind !== 'percent' ||
    !wholeBefore.test(text.slice(cueAt, first.core.start)) ||
    !/^[\s，,]*(?:[两二三四五]者)?$/u.test(text.slice(from, cueAt)) ||
    owners.size !== numbers.length ||
    owners.has(null) ||
    told.some(({ quantity, subject }) => quantity?.kind !== 'money' || subject.id !== told[0]!.subject.id) ||
    /[。！？!?\n]/u.test(text.slice(told[0]!.span.start, from))
  )
    return false
  const drafts = numbers.map((number, i) => {
    const { subject, period } = told[i]!
    const share = unlisted(view, subject.id === 'revenue' ? 'revenueShare' : 'other', subject.entity)
    return Object.assign(
      open(
        view,
        share,
        number,
        { start: number.start, end: number.end },
        'figures/list-pair',
        '',
        rightOf(view, number),
      ),
      { period },
    )
  })
  finish(view, numbers, drafts)
  return true
}

const wholeBefore = /(?:占|佔)[^，,。；;]{0,10}(?:收入|收益|营收|营业额|销售额|销售)[^，,。；;0-9]{0,6}$/u
