/** Lines that somebody speaks: the label before the words. */

/** What a label would be: what stands in marks at the start (its first part), before the colon or the gap, or the whole of a short line. */
export function nameIn(text: string): string {
  const marked = /^[【[<〔]([^】\]>〕]{1,24})[】\]>〕]/.exec(text)?.[1]
  if (marked) return /^[^·•|]+/.exec(marked)?.[0] ?? marked
  // 发言人 2 05:58: the clock changes with every turn.
  const timed = /^(\S.{0,23}?)\s{1,3}[(（[]?\d{1,2}[:：]\d\d(?:[:：]\d\d)?[)）\]]?$/.exec(text)?.[1]
  if (timed) return timed
  const label = /^.{1,48}?(?=[:：])/.exec(text)?.[0] ?? /^[^\s。，,]{1,12}(?=\u3000|\t| {2}| \| )/.exec(text)?.[0]
  const name = (label ?? (text.length <= 40 ? text : '')).replace(/\s?[(（].*$/, '')
  return name.length <= 24 || !label ? name : ''
}

/** 孟青:毛利率稳定。 Three sentences and more behind a label are a call, however short; links end without a mark. */
export const labelled = /^[^:：,，。？?！!]{1,24}[:：]\s?\S.{2,}[。？！?!]$/

/** 远星证券分析师林远:, 问题:, Q3: say of themselves that somebody speaks. */
export const asker =
  /^\*{0,2}(?:[^:：,，。]{0,14}(?:分析[师员]|研究员)[^:：,，。]{0,20}|(?:问题?|答|回答|提问|Q|A)\s?[\d一二三四五六]{0,2})[:：]\s?\S/
