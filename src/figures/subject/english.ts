/** What a number measures in an English sentence: Retail was 37% of revenue, 840 customers spending over $50,000, 9.4 weeks. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { rightOf, unlisted, type View } from '../state.ts'

/** Whose it is stands before the verb: Your largest client was about |31% of revenue. */
const verbs =
  '(?:was|were|is|are|made up|makes up|accounts? for|accounted for|represent(?:s|ed)|contributed|comprised|came (?:in )?(?:at|to)|ended(?: the (?:quarter|year))? (?:at|with)|stood at|finished at|held at|(?:rose|fell|grew) to)'
const hedges = '(?: (?:about|around|roughly|nearly|over|almost|approximately|just|more than|less than|at|still|now))*'
const ownerAhead = new RegExp(
  `(?:^ ?|[.;,:•] ?| and | while | as )(?:(?:our|your|their|its|the|and|with|while|today) ){0,2}((?:[A-Za-z0-9][\\w&/.'-]{0,20} ){0,3}[A-Za-z0-9][\\w&/.'-]{0,20}) ${verbs}${hedges} $`,
  'i',
)
const pronouns = /^(?:it|that|this|they|these|those|which|we|there|what|who|mix|share)$/i

function ownerBefore(left: string): string | null {
  const name = ownerAhead.exec(left)?.[1]?.replace(/^(?:our|your|their|its|the|and|with|while|today) /i, '')
  return name && !pronouns.test(name) ? name : null
}

export const ofSales = /^ of (?:our |the |its |their )?(?:total |net |group |company )*(?:revenues?|sales)\b/
const heldFor = /^ weeks?\b/
export const dayCount =
  /\b(?:inventory days|days (?:of )?inventory|inventory turnover days)(?: \w+){0,4}?(?: (?:to|at|was|were|of))?(?: about| around| roughly)? $/i
const buyers =
  /^ ((?:[a-z-]+ ){0,2}(?:customers|clients|accounts|merchants) (?:spending|paying|who (?:spend|pay))(?: (?:more than|over|above|at least) (?:US)?[$€£]\d(?:[\d,.]*\d)?(?: (?:thousand|million))?)?)/

/** Null where English says nothing that Chinese rules would miss. */
export function englishSubject(view: View, quantity: Quantity, left: string): Subject | null {
  const { kind } = quantity
  if (kind === 'money' && /\bR&D (?:was|totaled|came to|spending (?:was|of|rose to))(?: about| around)? $/.test(left))
    return unlisted(view, 'rdExpense')
  if (kind === 'percent') return ofSales.test(rightOf(view, quantity)) ? shareOfSales(view, left) : null
  if (kind !== 'number') return null
  if (dayCount.test(left)) return unlisted(view, 'inventoryDays')
  if (heldFor.test(rightOf(view, quantity))) return unlisted(view, 'other', ownerBefore(left))
  const counted = countedInEnglish(view, quantity)
  if (counted) return unlisted(view, counted)
  const bought = buyers.exec(view.text.slice(quantity.end, quantity.end + 80))?.[1]
  return bought ? unlisted(view, 'payingUsers', bought) : null
}

/** We ended the quarter with 950 |customers, 1,204 stores: what is counted behind its number; not our 10 largest customers. */
export function countedInEnglish({ text }: View, { kind, value, end, start }: Quantity): string | null {
  if (kind !== 'number' || !value || value.scale > 0 || value.units < 20n) return null
  if (/(?:top|largest|first|another|than|opened|closed|added) $/i.test(text.slice(Math.max(0, start - 8), start)))
    return null
  const thing =
    /^ (?:(?:active|total|paying|enterprise|corporate|retail|company-operated) )?(customers|clients|users|subscribers|members|stores|restaurants|outlets|locations|employees)\b(?! (?:spending|paying|who|with|in the))/.exec(
      text.slice(end, end + 40),
    )?.[1]
  return things[thing ?? ''] ?? null
}
const things: Readonly<Record<string, string>> = {
  customers: 'users',
  clients: 'users',
  users: 'users',
  subscribers: 'payingUsers',
  members: 'payingUsers',
  stores: 'storeCount',
  restaurants: 'storeCount',
  outlets: 'storeCount',
  locations: 'storeCount',
  employees: 'headcount',
}

/** R&D was |14% of revenue, capex was $40 million, or |8% of revenue: what is spent is no part of the sales. */
const spent =
  /^(?:R&D|SG&A|capex|sales and marketing)$|\b(?:expenses?|expenditures?|costs?|compensation|spending|depreciation|amortization|taxe?s?|income|profit|earnings|cash flow|inventory|debt)$/i

/** China was $164 million, up 22%, so about |28% of revenue: of whoever was told before, where no other is named. */
function shareOfSales(view: View, left: string): Subject {
  const { last, topic } = view.state
  const owner = ownerBefore(left)
  if (owner) return unlisted(view, spent.test(owner) ? 'other' : 'revenueShare', owner)
  const ofLast = last?.quantity?.kind === 'money' && / (?:or|so|which is) [a-z ]{0,14}$/i.test(left)
  if (ofLast && last.subject.id !== 'revenue')
    return unlisted(
      view,
      'other',
      last.subject.entity ?? view.text.slice(last.subject.label.start, last.subject.label.end),
    )
  return unlisted(view, 'revenueShare', (last?.subject.id === 'revenue' ? last.subject.entity : null) ?? topic)
}

/** 9.4 |weeks, Inventory days came down to |128. */
export function englishUnit({ kind }: Quantity, { id }: Subject, right: string): string | null {
  if (kind !== 'number') return null
  if (id === 'inventoryDays') return 'days'
  if (id === 'users' || id === 'storeCount' || id === 'headcount') return /^ [a-z-]+/.test(right) ? 'count' : null
  if (id === 'payingUsers') return /^ [a-z-]+/.test(right) ? 'count' : null
  return heldFor.test(right) ? 'weeks' : null
}

/** We shipped 1.1 million |2.4-kilowatt units: what is shipped, where more than its bare kind is named. */
export function shippedThing({ kind, end }: Quantity, { id, entity }: Subject, text: string): string | null {
  if (kind !== 'number' || entity !== null || (id !== 'shipments' && id !== 'deliveries')) return null
  const thing =
    /^ ([\w.&-]+(?: [\w.&-]+){1,2}?)(?=[.,;]? (?:in|this|during|and|for|to|up|as|which|over)\b|[.,;]|$)/.exec(
      text.slice(end, end + 50),
    )?.[1]
  return thing && !/^(?:in|this|during|and|for|to|units|of)\b/.test(thing) ? thing : null
}
