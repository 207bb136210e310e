/** A call as TEI P5 (`<u who>`, `<listPerson>`), in the manner of ParlaMint; several make one teiCorpus. */
import type { Document, Participant, Turn } from '../types.ts'
import type { Result, Writer } from './index.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns="http://www.tei-c.org/ns/1.0"'

export const tei: Writer = {
  extension: 'xml',
  head: (count) =>
    count === 1
      ? declaration
      : `${declaration}<teiCorpus ${space}>\n${header(title('Calls on company results') + taxonomy)}`,
  item: (result, index, count) =>
    'error' in result ? failed(result, count !== 1) : call(result, count === 1 ? '' : `d${index + 1}.`),
  tail: (count) => (count === 1 ? '' : '</teiCorpus>\n'),
  alone: (result) => declaration + ('error' in result ? failed(result, false) : call(result, '')),
}

/** XML 1.0 has no place for most control characters, not even escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const element = (name: string, text: string | null): string => (text ? `<${name}>${escaped(text)}</${name}>` : '')

/** TEI knows no failures: a text whose one paragraph says what went wrong. */
const failed = ({ source, error }: Extract<Result, { error: unknown }>, inCorpus: boolean): string =>
  `<TEI${inCorpus ? '' : ` ${space}`}>\n${header(title(source.path))}` +
  `<text><body>\n<div type="error"><p n="${escaped(error.code)}">${escaped(error.message)}</p></div>\n</body></text>\n</TEI>\n`

const header = (content: string): string => `<teiHeader>\n${content}</teiHeader>\n`

const title = (
  text: string,
  published: string | null = null,
  source: string | null = null,
  url: string | null = null,
) =>
  `<fileDesc><titleStmt>${element('title', text)}</titleStmt>` +
  '<publicationStmt><p>Made from a scraped page by caibao.</p></publicationStmt>' +
  `<sourceDesc><bibl>${element('title', text)}${element('publisher', source)}` +
  `${published ? `<date when="${escaped(published)}">${escaped(published)}</date>` : ''}` +
  `${url ? `<ref target="${escaped(url)}">${escaped(url)}</ref>` : ''}</bibl></sourceDesc></fileDesc>\n`

const category = (id: string): string => `<category xml:id="${id}"><catDesc>${id}</catDesc></category>`
const taxonomy = `<encodingDesc><classDecl><taxonomy>${[
  'question',
  'answer',
  'statement',
  'verbatim',
  'quoted',
  'reported',
]
  .map(category)
  .join('')}</taxonomy></classDecl></encodingDesc>\n`

function call(document: Document, prefix: string): string {
  const { metadata, source, participants } = document
  const about = title(metadata.title ?? source.path, metadata.publishedAt, metadata.source, source.url)
  const people = participants.map((person) => describe(person, prefix)).join('')
  const profile =
    people === '' ? '' : `<profileDesc><particDesc><listPerson>\n${people}</listPerson></particDesc></profileDesc>\n`
  const open = prefix === '' ? `<TEI ${space}` : `<TEI xml:id="${prefix}page"`
  return (
    `${open} xml:lang="zh-${document.script.output}">\n` +
    header(about + (prefix === '' ? taxonomy : '') + profile) +
    `<text><body>\n${body(document, prefix)}</body></text>\n</TEI>\n`
  )
}

const describe = ({ id, name, aliases, role, titles, affiliation }: Participant, prefix: string): string =>
  `<person xml:id="${prefix}${id}" role="${role}">${element('persName', name)}` +
  `${aliases.map((alias) => `<persName type="alias">${escaped(alias)}</persName>`).join('')}` +
  `${titles.map((words) => element('occupation', words)).join('')}${element('affiliation', affiliation)}</person>\n`

/** One div for each stretch of turns of one section; a page without turns keeps its paragraphs. */
function body({ turns, paragraphs }: Document, prefix: string): string {
  if (turns.length === 0) return `<div>${paragraphs.map(({ text }) => element('p', text)).join('\n') || '<p/>'}</div>\n`
  return turns
    .map((turn, i) => {
      const opens = turn.section === turns[i - 1]?.section ? '' : `<div type="${turn.section}">\n`
      const closes = turn.section === turns[i + 1]?.section ? '' : '</div>\n'
      return opens + utterance(turn, prefix) + closes
    })
    .join('')
}

const utterance = ({ id, speaker, kind, mode, label, paragraphs }: Turn, prefix: string): string =>
  `${label ? `<note type="speaker">${escaped(label)}</note>` : ''}` +
  `<u xml:id="${prefix}${id}"${speaker ? ` who="#${prefix}${speaker}"` : ''} ana="#${kind} #${mode}">` +
  `${paragraphs.map((text) => element('seg', text)).join('')}</u>\n`
