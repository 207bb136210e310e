/** A story told in pictures: their captions are the article where there is hardly any other text. */
import type { Line, Verdict } from './line.ts'

/** A caption that says less is a credit. */
const least = 20

/** How far from a caption its article may stand, in lines. */
const near = 12

export function pictureStory(
  lines: readonly Line[],
  verdicts: readonly (Verdict | null)[],
): readonly (Verdict | null)[] {
  const captions = lines.filter(
    ({ index, prose, weight }) => prose && weight >= least && verdicts[index]?.reason === 'image-credit',
  )
  const first = captions[0]?.index
  if (first === undefined) return verdicts
  const text = lines
    .slice(Math.max(0, first - near), captions[captions.length - 1]!.index + near)
    .filter(({ index, prose, weight }) => prose && weight >= least && !verdicts[index])
  if (weightOf(text) > weightOf(captions)) return verdicts
  const told = new Set(captions.map(({ index }) => index))
  return verdicts.map((verdict, i) => (told.has(i) ? null : verdict))
}

const weightOf = (lines: readonly Line[]): number => lines.reduce((sum, { weight }) => sum + weight, 0)
