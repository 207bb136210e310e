/**
 * npm run fixture -- <slug> <file> [--contains TEXT]... [--assert FIELD]...
 *
 * Makes fixtures/<slug> from a failing scrape: copies its bytes, or, with --contains, cuts it to the fewest lines that
 * still show the same failure, and writes what the tool says today for a person to correct.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { InputError, parse } from '../dist/index.js'

const usage = 'usage: npm run fixture -- <slug> <file> [--contains TEXT]... [--assert FIELD]...'
const usual = ['kind', 'company', 'event', 'paragraphs', 'participants', 'turns', 'figures', 'removed']

class Wrong extends Error {}

try {
  make(readArguments())
} catch (error) {
  if (!(error instanceof Wrong || error instanceof InputError)) throw error
  console.error(`new-fixture: ${error.message}`)
  process.exitCode = 2
}

function readArguments() {
  const { values, positionals } = parsed()
  const [slug, file] = positionals
  if (!slug || !file || positionals.length > 2) throw new Wrong(usage)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Wrong(`${slug} is no slug; name the trick in lower case: big5-broken-dash`)
  if (existsSync(`fixtures/${slug}`))
    throw new Wrong(`fixtures/${slug} is there already; choose another name or edit it`)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Wrong(`${file} is no file; name one scraped page`)
  return { slug, bytes: readFileSync(file), contains: values.contains ?? [], asserted: values.assert }
}

function parsed() {
  const options = { contains: { type: 'string', multiple: true }, assert: { type: 'string', multiple: true } }
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new Wrong(`${error.message}\n${usage}`)
  }
}

function make({ slug, bytes, contains, asserted }) {
  const whole = parse(bytes)
  const fields = asserted ?? usual
  const unknown = fields.filter((field) => !(field in whole))
  if (unknown.length > 0)
    throw new Wrong(`a document has no ${unknown.join(', ')}; it has ${Object.keys(whole).join(', ')}`)
  const absent = contains.filter((text) => !holds(whole, text))
  if (absent.length > 0) throw new Wrong(`the document of the whole file does not hold ${absent.join(', ')}`)
  const kept = contains.length > 0 ? smallest(bytes, contains, asserted) : bytes
  const document = parse(kept)
  const folder = `fixtures/${slug}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/input.${document.source.mediaType === 'text/html' ? 'html' : 'txt'}`, kept)
  write(`${folder}/case.json`, { reason: 'TODO what went wrong', why: 'TODO why it is right as expected' })
  write(`${folder}/expected.json`, Object.fromEntries(fields.map((field) => [field, document[field]])))
  console.log(`${folder}: ${bytes.length} bytes cut to ${kept.length}.
Correct expected.json to what it should say (drop the fields that do not matter), fill in case.json; then
npx vitest run test/fixtures.test.ts -t ${slug} must fail until the code is mended. Reword what others wrote.`)
}

function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
}

function holds(value, text) {
  return JSON.stringify(value).includes(JSON.stringify(text).slice(1, -1))
}

/**
 * Drops ever smaller runs of lines as long as what is said of every wanted text stays the same: with the failure gone, or
 * turned into another one, the cut is undone. Bytes stay as they are.
 */
function smallest(bytes, contains, asserted) {
  const before = said(parse(bytes), contains, asserted)
  const same = (lines) => said(parse(Buffer.concat(lines)), contains, asserted) === before
  let lines = split(bytes)
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < lines.length; ) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)]
      if (fewer.length > 0 && same(fewer)) lines = fewer
      else at += size
    }
  return Buffer.concat(lines)
}

/**
 * What a document says of the wanted texts: the elements of its lists that hold one, and which fields hold them at all.
 * A field that is asserted and does not hold them must stay as a whole. Places change with every cut, and so do ids.
 */
function said(document, contains, asserted) {
  const about = (value) => contains.some((text) => holds(value, text))
  const names = new Map(document.participants.map(({ id, name }) => [id, name]))
  const chosen = (asserted ?? usual).map((field) => {
    const value = document[field]
    const some = Array.isArray(value) ? value.filter(about) : about(value) ? value : null
    return asserted && (some === null || some.length === 0) ? value : some
  })
  const where = Object.entries(document).map(([field, value]) => [field, ...contains.map((text) => holds(value, text))])
  return JSON.stringify([chosen, where], (key, value) => {
    if (key === 'span') return null
    return typeof value === 'string' && /^[pftx]\d+[a-z]*$/.test(value) ? (names.get(value) ?? value[0]) : value
  })
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
