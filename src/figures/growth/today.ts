/** The figure that a growth takes up again behind the one it is compared with. */
import type { Draft } from '../draft.ts'
import type { MetricMention } from '../metrics.ts'
import type { View } from '../state.ts'
import { profits } from '../subject/earn.ts'

/** 净亏损2.85亿元，|亏损同比收窄24%. */
export const isSameLoss = (
  { text, clause }: View,
  { start, end, id }: MetricMention,
  { subject, quantity, changes }: Draft,
): boolean =>
  id === 'netProfit' &&
  start === clause.start &&
  text.slice(start, end) === '亏损' &&
  subject.loss &&
  profits.has(subject.id) &&
  quantity !== null &&
  changes.length === 0

/** 净亏损3亿元，去年同期净亏损2亿元: the same of today, told before in the sentence and without a growth as yet. */
export const todayOf = ({ drafts, text }: View, past: Draft): Draft | null =>
  drafts.findLast(
    ({ subject, quantity, nature, span, changes }) =>
      subject.id === past.subject.id &&
      subject.entity === past.subject.entity &&
      nature === 'actual' &&
      quantity !== null &&
      changes.length === 0 &&
      !/[。！？!?；;\n]/u.test(text.slice(span.end, past.span.start)),
  ) ?? null
