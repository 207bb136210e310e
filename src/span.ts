/** The only file that adds and subtracts offsets: passages, their way back to the source, and code points. */
import type { Passage, Run, Span, Text } from './types.ts'

export const length = (span: Span): number => span.end - span.start
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The first index for which `holds`, where it holds for all behind that too; `size` where it holds for none. */
export function firstIndex(size: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first item that starts at or behind `at`; the items are sorted. */
export const firstFrom = (items: readonly Span[], at: number): number =>
  firstIndex(items.length, (i) => items[i]!.start >= at)

/** The stretch of the source at `span`, as a passage. */
export function passage(text: Pick<Text, 'raw' | 'folded'>, span: Span): Passage {
  const size = length(span)
  return {
    raw: text.raw.slice(span.start, span.end),
    text: text.folded.slice(span.start, span.end),
    runs: size > 0 ? [{ at: 0, from: span.start, length: size, sourceLength: size }] : [],
  }
}

/** Index of the run that holds `at`, or of the first behind it. */
const runAt = (runs: readonly Run[], at: number): number =>
  firstIndex(runs.length, (i) => runs[i]!.at + runs[i]!.length > at)

/** The part of a passage at [start, end) of its own text. */
export function slice(whole: Passage, start: number, end: number = whole.text.length): Passage {
  const runs: Run[] = []
  for (let i = runAt(whole.runs, start); i < whole.runs.length && whole.runs[i]!.at < end; i++) {
    const run = whole.runs[i]!
    const from = Math.max(start, run.at)
    const to = Math.min(end, run.at + run.length)
    if (from >= to) continue
    const exact = run.length === run.sourceLength
    runs.push({
      at: from - start,
      from: exact ? run.from + (from - run.at) : run.from,
      length: to - from,
      sourceLength: exact ? to - from : run.sourceLength,
    })
  }
  return { raw: whole.raw.slice(start, end), text: whole.text.slice(start, end), runs }
}

/** Passages one after the other. `glue` stands between them and has no place in the source. */
export function join(parts: readonly Passage[], glue = ''): Passage {
  let raw = ''
  let text = ''
  const runs: Run[] = []
  for (const part of parts) {
    if (part !== parts[0]) {
      raw += glue
      text += glue
    }
    for (const run of part.runs) runs.push({ ...run, at: run.at + text.length })
    raw += part.raw
    text += part.text
  }
  return { raw, text, runs }
}

/** Between Latin words; it has no place in the source. */
const space: Passage = { raw: ' ', text: ' ', runs: [] }

/** Lines that were one: a space stands between two Latin words, nothing between hanzi. */
export const joinLines = (lines: readonly Passage[]): Passage =>
  join(
    lines.flatMap((line, i) => {
      const before = lines[i - 1]
      return before && /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? [space, line] : [line]
    }),
  )

/** A passage without the given stretches of its own text (sorted, not overlapping). */
export function without(whole: Passage, cuts: readonly Span[]): Passage {
  if (cuts.length === 0) return whole
  const kept: Passage[] = []
  let at = 0
  for (const cut of cuts) {
    if (cut.start > at) kept.push(slice(whole, at, cut.start))
    at = Math.max(at, cut.end)
  }
  if (at < whole.text.length) kept.push(slice(whole, at))
  return join(kept)
}

/** Other words in the place of [start, end) of a passage: what an entity stands for. `raw` and `text` have one length. */
export function standFor(whole: Passage, { start, end }: Span, raw: string, text: string): Passage {
  const source = toSource(whole, start, end)
  return { raw, text, runs: [{ at: 0, from: source.start, length: raw.length, sourceLength: length(source) }] }
}

/** A passage of a text that was itself put together, as a passage of the source. */
export function rebase(content: Passage, onto: Passage): Passage {
  const runs = content.runs.flatMap((run): Run[] => {
    const end = run.from + run.sourceLength
    if (run.length === run.sourceLength)
      return slice(onto, run.from, end).runs.map((own) => ({ ...own, at: run.at + own.at }))
    const source = toSource(onto, run.from, end)
    return [{ ...run, from: source.start, sourceLength: length(source) }]
  })
  return { ...content, runs }
}

/** A passage without white space at its ends. */
export function trim(whole: Passage): Passage {
  const start = whole.text.length - whole.text.trimStart().length
  const end = whole.text.trimEnd().length
  return start === 0 && end === whole.text.length ? whole : slice(whole, Math.min(start, end), end)
}

/** Where [start, end) of a passage stands in the source: the hull of its pieces, so that a cut at its border is not swallowed. */
export function toSource(whole: Passage, start = 0, end: number = whole.text.length): Span {
  const pieces = toSourcePieces(whole, start, end)
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  if (!first || !last) {
    const at = whole.runs[0]?.from ?? 0
    return { start: at, end: at }
  }
  return { start: first.start, end: last.end }
}

/** The same as a list: one span for every stretch that stands in one piece in the source. */
export function toSourcePieces(whole: Passage, start = 0, end: number = whole.text.length): Span[] {
  const pieces: Span[] = []
  for (const run of slice(whole, start, end).runs) {
    const previous = pieces[pieces.length - 1]
    if (previous && previous.end === run.from)
      pieces[pieces.length - 1] = { start: previous.start, end: run.from + run.sourceLength }
    else pieces.push({ start: run.from, end: run.from + run.sourceLength })
  }
  return pieces
}

/** Sorted spans with overlaps and touching neighbours made one. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1]
    if (last && span.start <= last.end) merged[merged.length - 1] = hull(last, span)
    else if (length(span) > 0) merged.push(span)
  }
  return merged
}

/** What of `whole` no span of `merged` (as `merge` gives them) covers. */
export function gaps(whole: Span, merged: readonly Span[]): Span[] {
  const free: Span[] = []
  let at = whole.start
  for (const span of merged) {
    if (span.end <= whole.start) continue
    if (span.start >= whole.end) break
    if (span.start > at) free.push({ start: at, end: span.start })
    at = Math.max(at, span.end)
  }
  if (at < whole.end) free.push({ start: at, end: whole.end })
  return free
}

/** UTF-16 offsets of `raw` → code-point offsets. Free where the text has no astral characters. */
export function codePoints(raw: string): (offset: number) => number {
  const astral: number[] = []
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i)
    if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < raw.length && (raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00)
      astral.push(++i)
  }
  if (astral.length === 0) return (offset) => offset
  return (offset) => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (astral[middle]! < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
