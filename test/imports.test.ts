/** Stages import one way: from an earlier stage or from what all share, never from a later one. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** In the order of the pipeline; a stage is a file and the folder of its name. */
const stages: readonly (readonly [stage: string, files: RegExp])[] = [
  ['decode', /^decode/],
  ['fold', /^fold/],
  ['segment', /^(segment|html\/)/],
  ['clean', /^(clean|removals\/)/],
  ['context', /^context/],
  ['turns', /^turns/],
  ['figures', /^figures/],
  ['assemble', /^assemble/],
  ['pipeline', /^pipeline/],
  ['door', /^(index|library|cli|writers\/)/],
]
/** Files that belong to no stage are shared: they stand below segment, and may use decode's and fold's tables. */
const shared = 1.5

const rank = (file: string): number => {
  const index = stages.findIndex(([, files]) => files.test(file))
  return index < 0 ? shared : index
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))

const imports = (file: string): string[] =>
  [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(
      /^(?:import|export)(?! type)[^'\n]*?from '(\.[^']+)'|^\} from '(\.[^']+)'/gm,
    ),
  ].map((match) => join(dirname(file), match[1] ?? match[2] ?? ''))

test('every import points to an earlier stage, or to what all share', () => {
  const upward = files.flatMap((file) =>
    imports(file)
      .filter((target) => rank(target) > rank(file) && rank(target) !== shared)
      .map((target) => `${file} imports ${target}`),
  )
  expect(upward).toEqual([])
})

test('stages read no file but the vocabulary and print nothing', () => {
  const doors = /^(cli|writers|index|vocabulary)/
  const doing = /from 'node:(fs|process|child_process|os)[^']*'|\bconsole\.|process\.(stdout|stderr|env|argv)/
  expect(files.filter((file) => !doors.test(file) && doing.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})

test('stages know no clock and no locale', () => {
  const chance = /\bDate\.now\(|new Date\(\)|Math\.random\(|\.toLocale|localeCompare|Intl\./
  expect(files.filter((file) => chance.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})
