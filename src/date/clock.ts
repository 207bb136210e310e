/** The time of day beside a date: 下午7:30, 09:12:37, 晚上8点半. */

const clock =
  /[ ,，(（T]{0,4}(?:(上午|下午|早上|早间|清晨|凌晨|中午|晚间|晚上|傍晚|am|pm)? ?(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:\.\d{1,6})? ?(am|pm)?(?![\d:：])|(上午|下午|早上|清晨|凌晨|中午|晚间|晚上|傍晚) ?(\d{1,2}) ?[点时](?:(\d{1,2})分?|(半))?(?:(\d{1,2})秒)?|(\d{1,2})时(\d{1,2})分(?:(\d{1,2})秒)?)/iy

/** The time that stands right at `at`: HH:MM or HH:MM:SS, and how long it is in the text. */
export function timeAt(text: string, at: number): { readonly value: string; readonly length: number } | null {
  clock.lastIndex = at
  const match = clock.exec(text)
  const value = match && readTime(match)
  return value ? { value, length: match[0].length } : null
}

function readTime(match: RegExpExecArray): string | null {
  const half = match[1] ?? match[5] ?? match[6] ?? ''
  let hour = Number(match[2] ?? match[7] ?? match[11])
  const minute = Number(match[3] ?? match[8] ?? match[12] ?? (match[9] ? 30 : 0))
  const second = match[4] ?? match[10] ?? match[13]
  if (/下午|晚|傍晚|pm/i.test(half) && hour < 12) hour += 12
  if (/上午|凌晨|am/i.test(half) && hour === 12) hour = 0
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(Number(second))}`}`
}
