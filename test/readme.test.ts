/** What the README promises is so. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'
import { parse } from '../src/index.ts'
import { name, version } from '../src/version.ts'
import { differences } from './subset.ts'

const readme = readFileSync('README.md', 'utf8')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const seed = 'seeds/xinglan-2025q3-call.txt'

test('both commands of the set-up stand at the top', () => {
  const top = readme.split('\n').slice(0, 6).join('\n')
  expect(top).toContain('npm ci && ./bin/parse seeds/*.txt')
  expect(top).toContain('npm cit')
})

test('the figure shown is the figure found', () => {
  const shown = JSON.parse(readme.match(/```json\n([\s\S]*?)\n```/)?.[1] ?? 'null')
  const figure = parse(readFileSync(seed), { path: seed }).figures[0]!
  const found = {
    ...figure,
    period: figure.period!.label,
    changes: figure.changes.map(({ type, value }) => ({ type, value })),
  }
  expect(differences(JSON.parse(JSON.stringify(found)), shown)).toEqual([])
})

test('every option and command is explained', () => {
  const program = createProgram()
  const names = [
    ...program.options.map(({ long }) => long ?? ''),
    ...program.commands.map((command) => `parse ${command.name()}`),
  ]
  expect(names.filter((name) => !readme.includes(name) && name !== '--version')).toEqual([])
})

test('name and version are those of the package', () => {
  expect([name, version]).toEqual([manifest.name, manifest.version])
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## [${version}]`)
})
