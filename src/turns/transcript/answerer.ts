/** Who gives the answers that nobody's name stands before: 董秘林越回答了投资者的提问,记录如下: */
import { nameAfter } from '../../people.ts'
import { toSource } from '../../span.ts'
import type { ArticleParagraph } from '../../types.ts'
import { findMentions, hasSurname } from '../cast/mentions.ts'
import type { Cast } from '../cast.ts'

const lead = /(?:回答|解答|答复|回复|答问)[^。]{0,40}(?:如下|记录|摘要)[^。:：]{0,6}[:：]?$/

/** The one person of the line that leads into the questions; null where it names none, or several. */
export function findAnswerer(paragraphs: readonly ArticleParagraph[], cast: Cast): number | null {
  for (const { content } of paragraphs) {
    const text = content.text.trim()
    if (text.length > 120 || !lead.test(text)) continue
    const [mention, ...more] = findMentions(text).filter(({ person }) => person.role === 'executive')
    if (more.length > 0) return null
    const at = toSource(content).start
    if (mention) return cast.see({ ...mention.person, named: true, at })
    const known = [4, 3, 2].map((size) => cast.find(text.slice(0, size))).find((found) => found !== null)
    if (known !== undefined && known !== null) return known
    const name = nameAfter(text, 0)
    const printed = name?.start === 0 ? text.slice(0, name.end) : ''
    if (/^\p{Script=Han}{2,3}$/u.test(printed) && hasSurname(printed) && opening.test(text.slice(printed.length)))
      return cast.see({ name: printed, named: true, role: 'executive', at })
  }
  return null
}

const opening = /^(?:首先|先|先生|女士|就|向|对|与|在|针对|介绍|回答)/
