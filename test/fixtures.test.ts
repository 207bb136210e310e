/** One folder in fixtures/ = one case: what of the document its expected.json asserts must be so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { asserted, differences } from './subset.ts'

const folders = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

describe.each(folders)('%s', (name) => {
  const folder = `fixtures/${name}`
  const input = readdirSync(folder).find((file) => file.startsWith('input.'))

  test('has an input, a reason, and an expectation', () => {
    expect(input, 'input.txt or input.html').toBeDefined()
    const { reason, why } = JSON.parse(readFileSync(`${folder}/case.json`, 'utf8'))
    expect([reason, why].every((text) => typeof text === 'string' && text !== '' && !text.startsWith('TODO'))).toBe(
      true,
    )
    expect(existsSync(`${folder}/expected.json`), 'expected.json: write what the page should give').toBe(true)
  })

  test('gives what is expected', () => {
    const expected = asserted(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')))
    const document = parse(readFileSync(`${folder}/${input}`), { path: `${folder}/${input}` })
    expect(differences(JSON.parse(JSON.stringify(document)), expected)).toEqual([])
  })
})

test('every fixture stands in the tables of fixtures/README.md', () => {
  const page = readFileSync('fixtures/README.md', 'utf8')
  expect(folders.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
