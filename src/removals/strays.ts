/** Whether another article begins where nothing ends this one, and where this one goes on below it. */
import { aheadOf, endsPassage, isTelling, opens } from './ahead.ts'
import type { Past } from './comes-back.ts'
import type { Line } from './line.ts'
import { isMeta } from './meta.ts'
import { opensAt } from './opening.ts'
import { rareOf } from './rare.ts'
import { goesOn } from './resume.ts'
import type { Tie, Ties } from './ties.ts'
import { meetingForm } from './title-like.ts'
import { isNameless } from './topic.ts'
import { nameIn } from './voice.ts'

/** So much a stretch must say before its names tell anything, in rare pairs; and so little of it another article shares with this. */
const enough = 20
const little = 0.04

/** It opens as articles do, and has few names of this one, and none of its headline. */
export function strays({ lines, verdicts, ties, topic }: Past, line: Line): boolean {
  if (opensAt(lines, verdicts, line) < opens) return false
  const ahead = aheadOf(lines, verdicts, line.index)
  if (ahead.length === 0 || own.test(ahead[0]!.text) || goesOn.test(ahead[0]!.text)) return false
  const head = headOf(ties, ahead)
  if (!head || (topic.named >= 2 && !isNameless(topic, head.lines))) return false
  // A call whose own words share nothing with each other proves nothing.
  return head.tie.title === 0 && head.tie.share <= Math.min(little, ties.rate)
}

/** As many of the first paragraphs as say enough: this article may go on below them. */
function headOf(ties: Ties, ahead: readonly Line[]): { lines: readonly Line[]; tie: Tie } | null {
  for (let i = 1; i <= ahead.length; i++) {
    const lines = ahead.slice(0, i)
    const tie = ties.of(lines)
    if (tie.size >= enough) return { lines, tie }
  }
  return null
}

/** 公司于1月22日披露…: whoever is meant was named above. 据某某数据显示,…: a number of the whole trade. */
const own = /^(?:报告期内?[,，])?(?:本?公司|本?集团|本行|管理层|董事会|据.{2,16}(?:数据|统计))/

/** What stands above had no date: a headline with its own head of a page is the page's, and the other article was pasted above it. */
export function isOwnHead({ lines, verdicts, dated }: Past, line: Line): boolean {
  const below = lines[line.index + 1]
  if (dated || verdicts[line.index] || line.weight < 8 || line.closed) return false
  return meetingForm.test(line.text) || (below !== undefined && isMeta(below))
}

/** As many paragraphs of another article are weighed. */
const most = 400

/** The line where the other article that begins at `from` is over: this one goes on there, a mark ends both, or a third begins. */
export function strayedUntil(past: Past, from: number): number {
  const { lines, verdicts } = past
  const stretch: Line[] = []
  let end = from
  while (end < lines.length && stretch.length < most) {
    const line = lines[end]!
    const verdict = verdicts[end]
    if (endsPassage(verdict)) break
    if (end > from + 1 && (isOwnHead(past, line) || strays(past, line))) break
    if (!verdict && isTelling(line)) stretch.push(line)
    end++
  }
  const home = homeIn(past, stretch)
  return home > 0 ? stretch[home - 1]!.index + 1 : end
}

/** Signs from a place of the stretch to its end: those of this article, those that stand above the place as well, and all. */
interface Below {
  own: number
  above: number
  all: number
}

/** The place in the stretch from which most is this article's and least the other's; 0 where this one does not go on. */
function homeIn({ ties, known }: Past, stretch: readonly Line[]): number {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  for (const [i, line] of stretch.entries())
    for (const sign of signsOf(line)) {
      if (!first.has(sign)) first.set(sign, i)
      last.set(sign, i)
    }
  const below: Below[] = stretch.map(() => ({ own: 0, above: 0, all: 0 }))
  for (const [sign, at] of last) {
    below[at]!.all++
    below[at]!.above++
    below[first.get(sign)!]!.above--
    if (sign.startsWith(voice) ? known.hasVoice(sign.slice(voice.length)) : ties.has(sign)) below[at]!.own++
  }
  let [best, top] = [0, Number.NEGATIVE_INFINITY]
  let [mine, above, all] = [0, 0, 0]
  for (let i = stretch.length - 1; i > 0; i--) {
    mine += below[i]!.own
    above += below[i]!.above
    all += below[i]!.all
    // Of what is this article's own as much is said again as before: a paragraph with less is the other's.
    const score = mine - above - 0.4 * Math.min(0.25, ties.rate) * (all - mine)
    if (score > top && mine >= 3 && mine - above >= 2 && mine >= 0.03 * all) [best, top] = [i, score]
  }
  return best
}

const voice = 'voice:'

function signsOf({ text }: Line): Set<string> {
  const signs = new Set(rareOf(text.slice(0, 1200)).flat())
  if (nameIn(text) !== '') signs.add(voice + nameIn(text))
  return signs
}
