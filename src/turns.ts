/** article → who said what: people, turns, exchanges. */
import { toSource } from './span.ts'
import { findArticleTurns } from './turns/article.ts'
import { findAttendance } from './turns/cast/attendance.ts'
import { findMentions } from './turns/cast/mentions.ts'
import { type Cast, createCast } from './turns/cast.ts'
import { findExchanges } from './turns/exchanges.ts'
import { findHandovers, findListed } from './turns/handover.ts'
import { giveKinds } from './turns/kinds.ts'
import { findParts } from './turns/parts.ts'
import { findRecordedTurns, isRecording } from './turns/recording.ts'
import { signTurns } from './turns/signed.ts'
import { findTableTurns } from './turns/table.ts'
import { findLabelledTurns, type LabelledTurn } from './turns/transcript.ts'
import { houseBefore, houseEnd } from './turns/words.ts'
import type { Article, Context, Speech, SpokenTurn } from './types.ts'

/** Labelled speech first; what it leaves over is read as an article. */
export function extractTurns(article: Article, context: Context): Speech {
  const cast = createCast(context)
  const attendance = findAttendance(article.paragraphs)
  for (const sighting of attendance.people) cast.see(sighting)
  for (const [name, other] of attendance.pairs) {
    const [kept, joined] = [cast.find(name), cast.find(other)]
    if (kept !== null && joined !== null) cast.join(kept, joined)
  }
  introduce(article, context, cast)
  locate(article, context, cast)
  cast.settle()
  const labelled = enough([
    ...findLabelledTurns(article.paragraphs, cast, attendance.lines, namesOf(context)),
    ...findTableTurns(article.paragraphs, cast),
  ])
  signTurns(labelled, cast)
  const page = [article.title?.text ?? '', ...article.paragraphs.map(({ content }) => content.text)].join('\n')
  const spoken = giveKinds(labelled, cast, context, page).map(
    (turn): SpokenTurn => ({
      speaker: turn.speaker,
      label: turn.printed === '' ? null : turn.printed,
      kind: turn.kind,
      mode: 'verbatim',
      section: turn.section,
      paragraphs: turn.paragraphs,
      rule: turn.rule,
      confidence: turn.confidence,
    }),
  )
  const taken = new Set(labelled.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)))
  const recorded = labelled.length === 0 ? findRecordedTurns(article, context, cast) : []
  // 我们认为 in a recording is its own speaker, who tells of nobody.
  const heard = recorded.length > 0 || (labelled.length === 0 && isRecording(article, context))
  const found = heard ? [] : findArticleTurns(article.paragraphs, taken, cast, context)
  // In the company's own release only people speak; all else there is the announcement.
  const told = context.kind === 'results-release' ? found.filter(({ speaker }) => isManager(cast, speaker)) : found
  const turns = [...spoken, ...recorded, ...told].sort((a, b) => startOf(a) - startOf(b)).map(withParts)
  for (const { speaker } of turns) if (speaker !== null) cast.speaks(speaker)
  const { people, place } = cast.people()
  return {
    people,
    turns: turns.map((turn) => ({ ...turn, speaker: turn.speaker === null ? null : place(turn.speaker) })),
    exchanges: findExchanges(turns),
    warnings: [],
  }
}

const withParts = (turn: SpokenTurn): SpokenTurn =>
  turn.kind === 'question' ? { ...turn, parts: findParts(turn.paragraphs) } : turn

const startOf = ({ paragraphs }: SpokenTurn): number => toSource(paragraphs[0]!).start

/** Everyone whom a title or the host introduces, before anyone is heard. */
function introduce(article: Article, context: Context, cast: Cast): void {
  for (const { content } of article.paragraphs) {
    for (const { name, start, person } of findMentions(content.text)) {
      if (person.role === 'operator' || person.role === 'media' || person.role === 'management') continue
      const guest = person.role === 'executive' ? guestOf(content.text, start, context) : null
      const house = person.role === 'analyst' ? houseBefore(content.text, start) : guest
      const seen = cast.see({
        ...person,
        affiliation: house?.name ?? null,
        named: true,
        at: toSource(content, name.start, name.end).start,
      })
      if (guest) cast.update(seen, { role: 'analyst' })
    }
    for (const { name, affiliation, start } of [...findHandovers(content.text), ...findListed(content.text)])
      cast.see({
        name,
        named: true,
        role: 'analyst',
        affiliation,
        at: toSource(content, start, start + name.length).start,
      })
  }
}

/** 远星证券董事总经理林远: an officer of a bank that is not the one whose results these are asks as an analyst. */
function guestOf(text: string, end: number, { company }: Context): ReturnType<typeof houseBefore> {
  const house = houseBefore(text, end)
  if (!house || house.start + house.name.length !== end || houseEnd(house.name, 0, true) !== house.name.length)
    return null
  const own = [company.name, ...company.aliases].some(
    (name) => name?.includes(house.name) || (name && house.name.includes(name)),
  )
  return own ? null : house
}

/** Where the roster's people stand on the page: the first place that prints one of their names. */
function locate(article: Article, context: Context, cast: Cast): void {
  for (const { name, aliases } of context.roster)
    for (const { content } of article.paragraphs) {
      const printed = [name, ...aliases].find((form) => content.text.includes(form))
      if (printed === undefined || cast.find(name) === null) continue
      const start = content.text.indexOf(printed)
      cast.see({ name, named: true, at: toSource(content, start, start + printed.length).start })
      break
    }
}

const isManager = (cast: Cast, speaker: number | null): boolean =>
  speaker !== null && cast.members[speaker]!.named && cast.members[speaker]!.role === 'executive'

const namesOf = ({ company }: Context): string[] =>
  [company.name, ...company.aliases].filter((name): name is string => name !== null && name.length > 1)

/** One label on a page is a headline or a caption more often than a call. */
const enough = (turns: readonly LabelledTurn[]): LabelledTurn[] =>
  turns.length >= 2 || turns.some(({ rule }) => rule === 'turns/platform' || rule === 'turns/table') ? [...turns] : []
