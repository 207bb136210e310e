/** What docs/figures.md says is so. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { quantities } from '../src/index.ts'
import { read } from './figure-pages.ts'

const page = readFileSync('docs/figures.md', 'utf8')

test('the vocabulary is printed from the data', () => {
  const { status, stderr } = spawnSync(process.execPath, ['test/docs.mjs', '--check'])
  expect([status, stderr.toString()]).toEqual([0, ''])
})

test.each(
  [...page.matchAll(/^\| `(figures\/[a-z-]+)` \| [^|]+ \| `([^`]+。)` \|$/gm)].map(([, rule, text]) => [rule!, text!]),
)('%s takes %s', (rule, text) => expect(read(text).figures.map((figure) => figure.rule)).toContain(rule))

test.each([...page.matchAll(/`(test\/[\w.-]+)`/g)].map(([, file]) => file!))('%s is there', (file) =>
  expect(existsSync(file)).toBe(true),
)

test('the quantities shown are the quantities found', () => {
  const [, text, shown] = /quantities\('([^']+)'\)\n((?:\/\/ .*\n)+)/.exec(page)!
  const found = quantities(text!).map((quantity) =>
    JSON.stringify(quantity)
      .replace(/"(\w+)":/g, ' $1: ')
      .replaceAll('"', "'")
      .replace(/,(?= )/g, ',')
      .replace(/\}$/, ' }'),
  )
  expect(
    shown!
      .trim()
      .split('\n')
      .map((line) => line.slice(3).replace(/ +/g, ' ')),
  ).toEqual(found.map((line) => line.replace(/ +/g, ' ')))
})
