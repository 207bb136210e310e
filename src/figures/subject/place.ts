/** Where shops are counted: 在港澳有138间分店, 香港5间店. */
import type { Quantity } from '../../types.ts'
import type { Subject } from '../draft.ts'
import { names, type View } from '../state.ts'
import { nameIn } from './entity.ts'
import { ownerWords } from './owner-cues.ts'

const many = '(?:[\\s约近逾超]|超过|大约|合共|共计?|一共)*'
/** 在港澳有, 于内地开设, 在内地剩下 */
const kept = new RegExp(
  `[在于]([^，,。；;0-9在于]{2,8}?)(?:市场|地区)?(?:现时?|目前|仍|还|已|合共|共|仅|只)*(?:拥有|设有|开有|开设了?|经营|营运|运营|剩下?|有)${many}$`,
  'u',
)
const beside = new RegExp(`(${ownerWords('region')})(?:市场|地区)?(?:现有|共有|有)?${many}$`, 'u')

/** 其中26间|位于澳门 */
const lies = /^(?:门店|店铺|分店|酒店|餐厅)?(?:位于|设于|设在|分布在|落户)([^，,。；;、0-9]{2,8})/u

const shops: ReadonlySet<string> = new Set(['storeCount', 'newStores', 'closedStores'])

/** The same subject, of the place that is named right before the number, or behind it. */
export function placed(view: View, subject: Subject, { core, end }: Quantity): Subject {
  if (!shops.has(subject.id)) return subject
  const left = view.text.slice(Math.max(view.from, core.start - 24), core.start)
  const before = subject.entity === null ? (kept.exec(left) ?? beside.exec(left)) : null
  const place = (lies.exec(view.text.slice(end, end + 20)) ?? before)?.[1]
  const entity = place ? nameIn(place, names(view)) : null
  if (entity === null) return subject
  view.state.subject = { ...subject, entity }
  return view.state.subject
}
