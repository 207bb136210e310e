/** Both real scrapes beside the project are read exactly, by the scoring program that stands there too. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from '../src/index.ts'

const folder = '../shared/seeds'
const program = '../shared/tools/score.py'
const python = spawnSync('python3', ['--version']).status === 0

/** Shares of 1 wherever a row gives precision, recall and F1, or an accuracy. */
interface Scores {
  readonly untrue: number
  readonly missing: readonly string[]
  readonly meta: Readonly<Record<string, readonly number[]>>
  readonly attr: Readonly<Record<string, readonly number[]>>
  readonly [row: string]: unknown
}

test('the labelled scrapes beside the project score 1.000 in every row', () => {
  if (!existsSync(folder) || !existsSync(program) || !python) {
    console.warn(`passed over: ${folder}, ${program} or python3 is not there`)
    return
  }
  const scores = score()
  const rows = Object.entries(scores).filter(([name]) => /^(text|turns|exchanges|figures)/.test(name))
  const shares = [...rows.map(([name, row]) => [name, (row as number[])[2]]), ...accuracies(scores)]
  expect(shares.filter(([, share]) => share !== 1)).toEqual([])
  expect([scores.untrue, scores.missing]).toEqual([0, []])
})

const accuracies = ({ meta, attr }: Scores): [string, number | undefined][] =>
  [...Object.entries(meta), ...Object.entries(attr)].map(([name, [share]]) => [name, share])

function score(): Scores {
  const scratch = mkdtempSync(join(tmpdir(), 'caibao-'))
  try {
    const paths = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name}`)
    const lines = paths.map((path) => JSON.stringify(parse(readFileSync(path), { path })))
    writeFileSync(join(scratch, 'out.ndjson'), lines.join('\n'))
    const run = spawnSync('python3', [program, '--pred', join(scratch, 'out.ndjson'), '--only', folder, '--json'])
    return JSON.parse(run.stdout.toString()) as Scores
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
