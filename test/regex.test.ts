/** No regular expression of src may backtrack without bound: each is given to recheck, literals and composed ones alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import { expect, test, vi } from 'vitest'

const source = new URL('../src/', import.meta.url)
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
)

interface Pattern {
  readonly source: string
  readonly flags: string
}

/** Comments, strings and regular expressions; what is left between them is code. */
const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=(?:^|[(,=:[!&|?{};+>]|return|=>)\s*)\/(?![*/])((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gm

const literals = (code: string): Pattern[] =>
  [...code.matchAll(token)].flatMap(([, source, flags]) => (source === undefined ? [] : [{ source, flags: flags! }]))

/** What is put together at run time: every RegExp that loading the modules makes. */
async function composed(): Promise<Pattern[]> {
  const made: Pattern[] = []
  const plain = globalThis.RegExp
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args: [string | RegExp, string?]) {
      const pattern = new target(...args)
      made.push({ source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  vi.resetModules()
  try {
    for (const file of files) if (!file.endsWith('cli.ts')) await import(new URL(file, source).href)
  } finally {
    globalThis.RegExp = plain
  }
  return made
}

const found = new Map<string, Pattern>()
for (const file of files)
  for (const pattern of literals(readFileSync(new URL(file, source), 'utf8')))
    found.set(`/${pattern.source}/${pattern.flags}`, pattern)
for (const pattern of await composed()) found.set(`/${pattern.source}/${pattern.flags}`, pattern)

test('the collector sees literals and composed patterns', () => {
  expect(literals("const a = /x[/]y/g // /no/\nreturn text.replace(/(a)/, '/b/')").map((p) => p.source)).toEqual([
    'x[/]y',
    '(a)',
  ])
  expect(found.size).toBeGreaterThan(20)
})

/** What recheck cannot decide within this many milliseconds counts as safe: the longest alternations of words. */
const timeout = 400

test.each([...found].map(([name, pattern]) => [name.slice(0, 80), pattern] as const))(
  '%s …',
  (_, { source, flags }) => {
    const result = checkSync(source, flags, { timeout, checker: 'automaton' })
    const { type, summary } = result.status === 'vulnerable' ? result.complexity : { type: 'safe', summary: '' }
    expect(type, source).not.toBe('exponential')
    expect(summary, source).toMatch(/^(?:2nd degree polynomial)?$/)
  },
)
