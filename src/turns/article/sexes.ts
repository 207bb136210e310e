/** Who is called 女士 and who 先生, as far as the page tells: 她 is not a man of the page. */
import { anyOf, findAll } from '../../pattern.ts'
import type { ArticleParagraph } from '../../types.ts'
import type { Cast } from '../cast.ts'

export type Sex = 'f' | 'm'

/** By place in the cast; what a pronoun tells later is added by its reader. */
export function findSexes(paragraphs: readonly ArticleParagraph[], cast: Cast): Map<number, Sex> {
  const sexes = new Map<number, Sex>()
  const names = cast.members.flatMap(({ name, named, aliases }) => (named ? [name, ...aliases] : []))
  if (names.length === 0) return sexes
  const called = new RegExp(`(${anyOf(new Set(names))})\\s?(?:[(（][^()（）]{1,30}[)）])?\\s?(先生|女士|小姐)`, 'g')
  for (const { content } of paragraphs)
    for (const match of findAll(called, content.text)) {
      const member = cast.find(match[1]!)
      if (member !== null) sexes.set(member, match[2] === '先生' ? 'm' : 'f')
    }
  return sexes
}
