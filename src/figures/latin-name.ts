/** The company by its Latin name: a page of 青禾 that calls it Qinghe all the way through. */
import type { Article, Context } from '../types.ts'

/** At the head of a sentence or an item, before Chinese words: Qinghe 在 2025 年…. */
const heads = /(?:^|[。！？!?])[\s•·●■▪◆*-]{0,4}([A-Z][A-Za-z]{2,14})(?= ?\p{Script=Han})/gu
const enough = 4

/** The context with that name among the aliases, where the body never uses the Chinese one. */
export function withLatinName(article: Article, context: Context): Context {
  const { name, aliases } = context.company
  const texts = article.paragraphs.map(({ content }) => content.text)
  if (name === null || !/\p{Script=Han}/u.test(name) || texts.some((text) => text.includes(name))) return context
  const latin = mostly(texts)
  if (latin === null || aliases.some((alias) => texts.some((text) => text.includes(alias)))) return context
  return { ...context, company: { ...context.company, aliases: [...aliases, latin, latin.toLowerCase()] } }
}

/** The word that heads more sentences than all others together. */
function mostly(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const text of texts)
    for (const [, word] of text.matchAll(heads)) {
      counts.set(word!, (counts.get(word!) ?? 0) + 1)
      all++
    }
  const [word, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  return count >= enough && count * 2 > all ? word : null
}
