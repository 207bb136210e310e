/**
 * npm run fixture -- <slug> <file> [--contains TEXT]... [--assert FIELD]...
 *
 * Makes fixtures/<slug> from a failing scrape: copies its bytes, or, with --contains, cuts it to the fewest lines whose
 * document still holds every TEXT, and writes what the tool says today for a person to correct.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from '../dist/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { contains: { type: 'string', multiple: true }, assert: { type: 'string', multiple: true } },
})
const [slug, file] = positionals
const complaint = wrong()
if (complaint) {
  console.error(`new-fixture: ${complaint}`)
  process.exitCode = 2
} else make()

function wrong() {
  if (!slug || !file) return 'usage: npm run fixture -- <slug> <file> [--contains TEXT]... [--assert FIELD]...'
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return `${slug} is no slug; name the trick in lower case: big5-broken-dash`
  if (existsSync(`fixtures/${slug}`)) return `fixtures/${slug} is there already; choose another name or edit it`
  if (!existsSync(file)) return `${file} is not there`
}

function make() {
  const bytes = readFileSync(file)
  const html = parse(bytes).source.mediaType === 'text/html'
  const kept = values.contains ? smallest(bytes) : bytes
  const document = parse(kept)
  const fields = values.assert ?? [
    'kind',
    'company',
    'event',
    'paragraphs',
    'participants',
    'turns',
    'figures',
    'removed',
  ]
  const expected = Object.fromEntries(fields.map((field) => [field, document[field]]))
  const folder = `fixtures/${slug}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/input.${html ? 'html' : 'txt'}`, kept)
  write(`${folder}/case.json`, { reason: 'TODO what went wrong', why: 'TODO why it is right as expected' })
  write(`${folder}/expected.json`, expected)
  console.log(`${folder}: ${bytes.length} bytes cut to ${kept.length}.
Correct expected.json to what it should say (drop the fields that do not matter), fill in case.json; then
npx vitest run test/fixtures.test.ts -t ${slug} must fail until the code is mended. Reword what others wrote.`)
}

function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

/** Drops ever smaller runs of lines as long as the document still holds every wanted text. Bytes stay as they are. */
function smallest(bytes) {
  const holds = (lines) => {
    const output = JSON.stringify(parse(Buffer.concat(lines)))
    return values.contains.every((text) => output.includes(JSON.stringify(text).slice(1, -1)))
  }
  let lines = split(bytes)
  if (!holds(lines)) throw new Error('the document of the whole file does not hold the wanted text')
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < lines.length; ) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)]
      if (fewer.length > 0 && holds(fewer)) lines = fewer
      else at += size
    }
  return Buffer.concat(lines)
}

function split(bytes) {
  const lines = []
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end + 1))
    start = end + 1
  }
  if (start < bytes.length) lines.push(bytes.subarray(start))
  return lines
}
