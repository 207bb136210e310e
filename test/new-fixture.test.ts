/** `npm run fixture` on what is built. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const script = resolve('test/new-fixture.mjs')
const seed = resolve('seeds/xinglan-2025q3-call.txt')
const scratch = mkdtempSync(join(tmpdir(), 'caibao-'))
afterAll(() => rmSync(scratch, { recursive: true }))
mkdirSync(join(scratch, 'fixtures/there-already'), { recursive: true })
writeFileSync(
  join(scratch, 'binary'),
  Uint8Array.from({ length: 4000 }, (_, i) => (i * 197) % 256),
)

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: scratch, encoding: 'utf8' })
  return { status, said: stderr }
}

test.each([
  ['no file', ['slug']],
  ['a slug that is none', ['No_Slug', seed]],
  ['a case that is there', ['there-already', seed]],
  ['a folder', ['slug', '.']],
  ['a file that is not there', ['slug', 'none.txt']],
  ['a binary', ['slug', 'binary']],
  ['a text that is not there', ['slug', seed, '--contains', '没有这句话']],
  ['a field that there is not', ['slug', seed, '--assert', 'nosuchfield']],
  ['an option that there is not', ['slug', seed, '--bogus']],
])('%s: one line, no stack trace, nothing written', (_, args) => {
  const { status, said } = run(...args)
  expect(status).toBe(2)
  expect(said).toMatch(/^new-fixture: /)
  expect(said).not.toContain('    at ')
  expect(existsSync(join(scratch, 'fixtures/slug'))).toBe(false)
})

test.each([
  ['a turn', 'turns', '稳健的业绩'],
  ['a figure', 'figures', '付費用戶是4860'],
] as const)('%s is said of the cut page as of the whole one', (name, field, text) => {
  const slug = name.replace(' ', '-')
  expect(run(slug, seed, '--contains', text, '--assert', field).status).toBe(0)
  const cut = readFileSync(join(scratch, `fixtures/${slug}/input.txt`))
  expect(cut.length).toBeLessThan(readFileSync(seed).length / 2)
  const about = (page: Uint8Array) =>
    parse(page)
      [field].filter((element) => JSON.stringify(element).includes(text))
      .map((element) => ({ ...element, id: '', span: null, speaker: null, turn: null }))
      // The parts of a question have places too.
      .map((element) => JSON.parse(JSON.stringify(element, (key, value) => (key === 'span' ? null : value))))
  expect(about(cut)).toEqual(about(readFileSync(seed)))
})
