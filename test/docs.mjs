/** npm run docs: prints the vocabulary into docs/figures.md. With --check it only says whether the page is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'

const path = 'docs/figures.md'
const load = (name) => JSON.parse(readFileSync(`src/vocabulary/${name}.json`, 'utf8'))
const cell = (text) => text.replaceAll('|', '\\|')
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** One row for all records that `key` calls one. */
function merged(records, key) {
  const rows = new Map()
  for (const record of records) {
    const row = rows.get(key(record)) ?? { words: [], notes: [] }
    row.words.push(...record.words)
    if (record.note) row.notes.push(record.note)
    rows.set(key(record), row)
  }
  return [...rows].map(([name, { words, notes }]) => [name, words.join(' · '), notes.join('; ')])
}

const metrics = merged(load('metrics'), ({ id, loss }) => (loss ? `\`${id}\` *loss*` : `\`${id}\``))
const cues = merged(load('figure-cues'), ({ kind, factor }) => (factor === undefined ? kind : `${kind} (${factor})`))
const printed = [table(['metric', 'words', 'note'], metrics), table(['cue', 'words', 'note'], cues)].join('\n\n')

const page = readFileSync(path, 'utf8')
const wanted = page.replace(
  /<!-- vocabulary -->[\s\S]*<!-- \/vocabulary -->/,
  () => `<!-- vocabulary -->\n${printed}\n<!-- /vocabulary -->`,
)
if (!process.argv.includes('--check')) writeFileSync(path, wanted)
else if (page !== wanted) {
  console.error(`${path} is not what the vocabulary says: npm run docs`)
  process.exitCode = 1
}
