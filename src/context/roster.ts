/** page → the people it introduces: with a title in a sentence, and as lines of a list of participants. */
import { findPeople, isTitle, roleOf, splitTitles } from '../people.ts'
import type { Passage, Person } from '../types.ts'
import type { Page } from './page.ts'

const companyHeading =
  /^(?:公司参会人员|公司参与者|公司出席人员|公司代表|出席高管|管理层出席|Company Participants|Corporate Participants)/i
const analystHeading =
  /^(?:电话会议参会人员|电话会议参与者|参会分析师|分析师|Conference Call Participa?i?nts|Analysts)/i
/** · 林世伟 - 副总裁兼首席财务官 */
const entry = /^[-·•*‧]?\s?([^-–—:：,，。]{2,40}?)\s?[-–—]{1,2}\s?([^。]{2,60})$/

/** One entry a person; what a later mention adds is kept. */
export function readRoster(page: Page): Person[] {
  const people: Person[] = []
  for (const person of [
    ...page.body.flatMap((line) => findPeople(line.text).map((found) => found.person)),
    ...listed(page.body),
  ])
    add(people, person)
  return people
}

/** Lists of participants: a heading, then a name and a title or a firm on each line. */
function listed(body: readonly Passage[]): Person[] {
  const people: Person[] = []
  let side: 'company' | 'analysts' | null = null
  for (const { text } of body) {
    if (companyHeading.test(text)) side = 'company'
    else if (analystHeading.test(text) && text.length < 40) side = 'analysts'
    else if (side) {
      const match = entry.exec(text)
      if (match) people.push(listedPerson(match[1]!, match[2]!.trim(), side))
      else side = null
    }
  }
  return people
}

/** Suhana Rao 苏哈娜·拉奥: a name in both scripts. */
const scripts = /^([A-Z][A-Za-z .'’-]{1,38}?)\s+(\p{Script=Han}{1,6}·[\p{Script=Han}·]{1,12})$/u

function listedPerson(printed: string, about: string, side: 'company' | 'analysts'): Person {
  const inner = /^(.{2,30}?)\s?[(（]([^()（）]{2,30})[)）]$/.exec(printed.trim()) ?? scripts.exec(printed.trim())
  const title = isTitle(about) ? about : null
  return {
    name: inner?.[1] ?? printed.trim(),
    aliases: inner ? [inner[2]!] : [],
    role: side === 'analysts' ? 'analyst' : title ? roleOf([title]) : 'executive',
    titles: side === 'company' ? splitTitles(about).filter((one) => !/参会者|参与者|Participant/.test(one)) : [],
    affiliation: side === 'analysts' ? about.replace(/研究部$/, '') : null,
  }
}

/** No call has more people; joining compares each with all. */
const most = 400

/** Joins by name or alias, never by spelling alone. */
function add(people: Person[], person: Person): void {
  const at = people.findIndex((other) =>
    [other.name, ...other.aliases].some((form) => form === person.name || person.aliases.includes(form)),
  )
  const known = people[at]
  if (!known) {
    if (people.length < most) people.push(person)
    return
  }
  const forms = [known.name, person.name, ...known.aliases, ...person.aliases].filter((form) => form !== known.name)
  people[at] = {
    ...known,
    aliases: [...new Set(forms)],
    titles: [...new Set([...known.titles, ...person.titles])],
    role: known.role === 'unknown' ? person.role : known.role,
    affiliation: known.affiliation ?? person.affiliation,
  }
}
