/** Lists of what else to read print each headline with its date or hour: two of them in a row are such a list, whatever heads it. */
import type { Line, Verdict } from './line.ts'
import { isMeta } from './meta.ts'

/** 2012-01-16, 01/17 10:22, (08/30 16:11), 2010.12.31 at the end; the same, or an hour, at the head. */
const behind =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/]\d{1,2})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)）\]】]?$|\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}[)）\]】]?$/
const ahead = /^[(（[【]?(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}[)）\]】\s]\s*(?:\d{1,2}:\d{2}\s*)?[^\d\s]/

const verdict: Verdict = { reason: 'related-links', rule: 'clean/dated-links', ends: false, weak: true }

export function datedLinks(lines: readonly Line[]): Map<number, Verdict> {
  const dated = lines.map(
    (line) =>
      line.weight >= 6 &&
      line.weight <= 45 &&
      !/。|日[期]?\s?[:：]|\|.*\|/.test(line.text) &&
      (behind.test(line.text) || ahead.test(line.text)) &&
      !isMeta(line),
  )
  const found = new Map<number, Verdict>()
  for (const [i, is] of dated.entries()) if (is && (dated[i - 1] || dated[i + 1])) found.set(i, verdict)
  return found
}
