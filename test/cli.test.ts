/** The built program as people run it: exit status, streams, files. `npm test` needs `npm run build` before it. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { validate } from './pages.ts'

const program = resolve('bin/parse')
const seeds = resolve('seeds')
const seed = join(seeds, 'xinglan-2025q3-call.txt')
const scratch = mkdtempSync(join(tmpdir(), 'caibao-'))
afterAll(() => rmSync(scratch, { recursive: true }))

interface Run {
  readonly status: number | null
  readonly out: string
  readonly said: string
}

function run(args: readonly string[], input: string | Uint8Array = '', env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    cwd: scratch,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { status, out: stdout.toString(), said: stderr.toString() }
}

const shell = (command: string): Run => {
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: scratch })
  return { status, out: stdout.toString(), said: stderr.toString() }
}

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(scratch, name), content)
  return name
}

describe('inputs', () => {
  test('files give one indented array, the same on a pipe as JSON.stringify makes it', () => {
    const { status, out, said } = run([seed, seed])
    expect([status, said]).toEqual([0, ''])
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
    expect(JSON.parse(out)).toHaveLength(2)
  })

  test('ndjson is one valid document a line', () => {
    const lines = run(['--format', 'ndjson', seeds]).out.trimEnd().split('\n')
    expect(lines).toHaveLength(readdirSync(seeds).length)
    expect(lines.flatMap((line) => validate(JSON.parse(line)))).toEqual([])
  })

  test('a folder, a quoted glob and a list of files are one and the same', () => {
    const [folder, glob] = [run(['--format', 'ndjson', seeds]).out, run(['--format', 'ndjson', `${seeds}/*`]).out]
    expect(glob).toBe(folder)
  })

  test.each([[['-']], [[]]])('standard input with %j', (args) => {
    const [document] = JSON.parse(run([...args, '--stdin-filename', 'page.txt'], readFileSync(seed)).out)
    expect([document.source.path, document.kind]).toEqual(['page.txt', 'call-transcript'])
  })

  test('an empty page is a document of kind other', () => {
    const { status, out } = run(['--format', 'ndjson', '-'])
    expect([status, JSON.parse(out).kind]).toEqual([0, 'other'])
  })
})

describe('inputs that fail stand in their place; the others are done', () => {
  test('missing file, folder without texts, pattern without files, too large a file', () => {
    mkdirSync(join(scratch, 'empty'))
    const args = [
      '--format',
      'ndjson',
      '--max-bytes',
      '8000',
      'none.txt',
      'empty',
      'none*.txt',
      file('large.txt', '大'.repeat(9000)),
      seed,
    ]
    const { status, out, said } = run(args)
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(results.map((result) => result.error?.code ?? result.kind)).toEqual([
      'not-found',
      'no-texts',
      'not-found',
      'too-large',
      'call-transcript',
    ])
    expect(results.flatMap(validate)).toEqual([])
    expect(status).toBe(1)
    expect(
      said
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[1]),
    ).toEqual(['none.txt', 'empty', 'none*.txt', 'large.txt'])
  })

  test('a binary file', () => {
    const binary = Uint8Array.from({ length: 4000 }, (_, i) => (i * 197) % 256)
    const { status, out, said } = run(['--format', 'ndjson', file('picture.txt', binary)])
    expect([status, JSON.parse(out).error.code]).toEqual([1, 'binary'])
    expect(said).not.toContain('    at ')
  })

  test('quiet says nothing; the result still does', () => {
    expect(run(['-q', '--format', 'ndjson', 'none.txt'])).toMatchObject({ status: 1, said: '' })
  })

  test('control characters in a name do not reach the terminal', () => {
    expect(run(['\u001b[31mred']).said).toContain('<U+001B>[31mred')
  })
})

describe('one bad path or entry leaves the others alone', () => {
  const results = (out: string): string[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ source, error, kind }) => `${source.path} ${error?.code ?? kind}`)

  test.each([
    ['a file taken for a folder', 'plain.txt/', 'not-found'],
    ['a file below a file', 'plain.txt/deep.txt', 'not-found'],
    ['a name that is too long', `${'a'.repeat(300)}.txt`, 'not-found'],
    ['a link to itself', 'itself.txt', 'unreadable'],
  ])('%s', (_, path, code) => {
    file('plain.txt', '甲')
    if (path === 'itself.txt') symlinkSync(path, join(scratch, path))
    const { status, out, said } = run(['--format', 'ndjson', path, 'plain.txt'])
    expect([status, results(out)]).toEqual([1, [`${path} ${code}`, 'plain.txt other']])
    expect(said).toMatch(/^parse: [^\n]+; [^\n]+\n$/)
  })

  test.each([['bad'], ['bad/*.txt'], ['bad/**/*.txt']])('links that lead nowhere in %s', (argument) => {
    if (!existsSync(join(scratch, 'bad'))) {
      mkdirSync(join(scratch, 'bad'))
      symlinkSync('b.txt', join(scratch, 'bad/b.txt'))
      symlinkSync('none', join(scratch, 'bad/c.txt'))
      for (const name of ['bad/a.txt', 'bad/d.txt']) file(name, '乙')
    }
    const { status, out } = run(['--format', 'ndjson', argument])
    expect([status, results(out)]).toEqual([
      1,
      ['bad/a.txt other', 'bad/b.txt unreadable', 'bad/c.txt not-found', 'bad/d.txt other'],
    ])
  })

  test('standard input that is a folder', () => {
    const command = `'${process.execPath}' '${program}' --format ndjson < .`
    const { status, out } = shell(command)
    expect([status, results(out)]).toEqual([1, ['- unreadable']])
    expect(shell(command.replace('--format ndjson', '--stream'))).toMatchObject({ status: 2, out: '' })
  })

  test('as TEI, alone and in a corpus', () => {
    const one = run(['--format', 'tei', 'none.txt']).out
    expect(one).toMatch(/^<\?xml [^>]+>\n<TEI xmlns=[\s\S]*<p n="not-found">[\s\S]*<\/TEI>\n$/)
    expect(run(['--format', 'tei', 'none.txt', seed]).out.match(/<TEI[ >]/g)).toHaveLength(2)
  })
})

describe('wrong usage and outputs that cannot be written: 2', () => {
  test.each([
    [['--bogus']],
    [['--format', 'csv', seed]],
    [['--max-bytes', '-3', seed]],
    [['-', '-']],
    [['-o', 'a.json', '--out-dir', 'b', seed]],
    [['-o', 'no/such/folder/a.json', seed]],
    [['--out-dir', 'twice', seed, seed]],
    [['--encoding', 'no-such-encoding', seed]],
    [['--encoding', 'no-such-encoding', '-o', 'never.json', seed]],
    [['--encoding', 'no-such-encoding', '--stream']],
    [['clean', '--encoding', 'no-such-encoding', seed]],
    [['--out-dir', '', seed]],
    [['--output', '', seed]],
    [['-o', '.', seed]],
    [['--out-dir', '/proc/no-such-place', seed]],
    [['-o', 'never.json', 'clean', seed]],
    [['--url', 'https://example.org', 'show', seed]],
    [['--format', 'tei', 'clean', seed]],
    [['-o', 'never.json', 'schema']],
    [['--stream', '-o', 'never.json']],
    [['--stream', '--out-dir', 'never']],
    [['--stream', '--format', 'tei']],
  ])('%j', (args) => {
    const { status, out, said } = run(args)
    expect([status, out]).toEqual([2, ''])
    expect(said).not.toBe('')
    expect(said).not.toContain('    at ')
    expect(readdirSync(scratch).filter((name) => /never|\.tmp$/.test(name))).toEqual([])
  })

  test('help and version are no errors', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(run(['--version'])).toEqual({ status: 0, out: `${version}\n`, said: '' })
    expect(run(['--help']).status).toBe(0)
  })
})

describe('files', () => {
  test('-o holds what standard output would', () => {
    expect(run(['-o', 'out.json', seed]).status).toBe(0)
    expect(readFileSync(join(scratch, 'out.json'), 'utf8')).toBe(run([seed]).out)
  })

  test('-o - is standard output', () => {
    expect(run(['-o', '-', seed])).toEqual(run([seed]))
  })

  test('-o writes through a link and keeps it', () => {
    file('target.json', 'old')
    symlinkSync('target.json', join(scratch, 'link.json'))
    symlinkSync('new.json', join(scratch, 'dangling.json'))
    for (const [link, target] of [
      ['link.json', 'target.json'],
      ['dangling.json', 'new.json'],
    ] as const) {
      expect(run(['-o', link, seed]).status).toBe(0)
      expect(lstatSync(join(scratch, link)).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(scratch, target), 'utf8')).toBe(run([seed]).out)
    }
  })

  test('-o writes into a named pipe and leaves it a pipe', () => {
    const { status, out } = shell(
      `mkfifo pipe; cat pipe & '${process.execPath}' '${program}' -o pipe '${seed}' && wait`,
    )
    expect([status, out]).toEqual([0, run([seed]).out])
    expect(lstatSync(join(scratch, 'pipe')).isFIFO()).toBe(true)
  })

  test.each([
    [['-o', 'page.txt', 'page.txt']],
    [['-o', 'hard.txt', 'page.txt']],
    [['-o', 'soft.txt', 'page.txt']],
    [['--out-dir', '.', 'page.txt', 'page.txt.json']],
  ])('%j: an input is not written over', (args) => {
    file('page.txt', '原文')
    file('page.txt.json', '原文')
    if (!existsSync(join(scratch, 'hard.txt'))) {
      linkSync(join(scratch, 'page.txt'), join(scratch, 'hard.txt'))
      symlinkSync('page.txt', join(scratch, 'soft.txt'))
    }
    expect(run(args)).toMatchObject({ status: 2, out: '' })
    for (const name of ['page.txt', 'page.txt.json']) expect(readFileSync(join(scratch, name), 'utf8')).toBe('原文')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s leaves no half-written file', async (signal) => {
    mkdirSync(join(scratch, signal))
    const child = spawn(process.execPath, [program, '-o', 'all.json', ...Array(2000).fill(seed)], {
      cwd: join(scratch, signal),
      stdio: 'ignore',
    })
    const folder = (): string[] => readdirSync(join(scratch, signal))
    while (folder().length === 0) await new Promise((done) => setTimeout(done, 10))
    child.kill(signal)
    expect((await once(child, 'exit'))[1]).toBe(signal)
    expect(folder()).toEqual([])
  })

  test('a folder without texts has a file of its name', () => {
    mkdirSync(join(scratch, 'bare'))
    const { status } = spawnSync(process.execPath, [program, '--out-dir', 'out', '.'], { cwd: join(scratch, 'bare') })
    expect([status, readdirSync(join(scratch, 'bare/out'))]).toEqual([1, ['bare.json']])
  })

  test('--out-dir mirrors the inputs and stays inside', () => {
    mkdirSync(join(scratch, 'in/deep'), { recursive: true })
    const paths = [file('in/a.txt', '甲'), file('in/deep/a.txt', '乙')]
    expect(run(['--out-dir', 'out', ...paths, '../../../etc/hostname.txt']).status).toBe(1)
    const made = readdirSync(join(scratch, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    )
    expect(made.map((name) => name.split('/').at(-1)).sort()).toEqual(['a.txt.json', 'a.txt.json', 'hostname.txt.json'])
    expect(JSON.parse(readFileSync(join(scratch, 'out/in/a.txt.json'), 'utf8')).source.path).toBe('in/a.txt')
  })

  test('a link in the output folder does not lead out of it', () => {
    mkdirSync(join(scratch, 'elsewhere'))
    mkdirSync(join(scratch, 'linked'))
    symlinkSync(join(scratch, 'elsewhere'), join(scratch, 'linked/in'))
    file('in/b.txt', '丙')
    expect(run(['--out-dir', 'linked', 'in/b.txt']).status).toBe(2)
    expect(readdirSync(join(scratch, 'elsewhere'))).toEqual([])
  })
})

describe('pipes', () => {
  test('a reader that leaves ends the run quietly', () => {
    const many = Array(30).fill(`'${seed}'`).join(' ')
    expect(shell(`'${process.execPath}' '${program}' ${many} | head -c 10 > /dev/null`)).toMatchObject({
      status: 0,
      said: '',
    })
  })

  test('large output arrives whole', () => {
    const out = run(['--format', 'ndjson', ...Array(80).fill(seed)]).out
    expect(out.length).toBeGreaterThan(1_000_000)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(Array(80).fill('call-transcript'))
  })

  test('a full disk is an output that cannot be written', () => {
    if (!existsSync('/dev/full')) return
    expect(shell(`'${process.execPath}' '${program}' '${seed}' > /dev/full`)).toMatchObject({ status: 2 })
  })
})

describe('--stream', () => {
  test('one line out for each line in, in order', () => {
    const text = readFileSync(seed, 'utf8')
    const records = [
      { id: 1, text },
      'not json',
      {},
      { id: 'b', bytesBase64: Buffer.from(text).toString('base64') },
      { id: 'c' },
      { id: 'd', bytesBase64: '!!!!' },
      { id: 'e', text, mediaType: 'application/pdf' },
      { id: 'f', text, mediaType: null, url: null },
    ]
    const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    const { status, out } = run(['--stream'], lines.join('\n'))
    const replies = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(replies.map(({ id, ok }) => [id, ok])).toEqual([
      [1, true],
      [null, false],
      [null, false],
      ['b', true],
      ['c', false],
      ['d', false],
      ['e', false],
      ['f', true],
    ])
    expect(replies[6].error.code).toBe('option')
    expect(replies[0].document.figures).toEqual(replies[3].document.figures)
  })

  test('a line over the limit is answered, and the next one done', () => {
    const { out } = run(
      ['--stream', '--max-bytes', '100'],
      `${JSON.stringify({ id: 1, text: '长'.repeat(9000) })}\n{"id":2,"text":"短"}\n`,
    )
    const replies = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(replies.map(({ ok }) => ok)).toEqual([false, true])
    expect(replies[0].error.code).toBe('too-large')
  })
})

describe('views', () => {
  test('clean prints the article and nothing else', () => {
    const { out } = run(['clean', '-'], readFileSync(seed))
    expect(out).toContain('何清晏')
    expect(out).not.toMatch(/版权所有|相关阅读|分享到|62\.350/)
  })

  test('clean parts the articles of several files with a blank line', () => {
    const other = join(seeds, 'lanting-2025q4-page.html')
    expect(run(['clean', seed, other]).out).toBe(`${run(['clean', seed]).out}\n${run(['clean', other]).out}`)
  })

  test('clean takes the options before it', () => {
    expect(run(['--script', 'hant', 'clean', seed])).toEqual(run(['clean', '--script', 'hant', seed]))
    expect(run(['--format', 'ndjson', 'clean', seed]).out).toMatch(/^\{"path":/)
  })

  test('show gives a range of growth', () => {
    expect(run(['show', join(seeds, 'lanting-2025q4-page.html')]).out).toMatch(/yoy 3%–5%/)
  })

  test('explain names the rules in source order', () => {
    const { out } = run(['explain', seed])
    const starts = [...out.matchAll(/^(\d+)-\d+ /gm)].map((match) => Number(match[1]))
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(out).toMatch(/removed {2}ticker-widget {2}clean\//)
  })

  test('show has colours only where they are wanted', () => {
    const colour = '\u001b['
    expect(run(['show', seed]).out).not.toContain(colour)
    expect(run(['show', seed], '', { FORCE_COLOR: '1' }).out).toContain(colour)
    expect(run(['show', '--no-color', seed], '', { FORCE_COLOR: '1' }).out).not.toContain(colour)
  })

  test('tei: one file a TEI, several a teiCorpus, with every speaker declared', () => {
    const one = run(['--format', 'tei', seed]).out
    expect(one).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<TEI xmlns=/)
    const declared = new Set([...one.matchAll(/<person xml:id="([^"]+)"/g)].map((match) => match[1]))
    const named = [...one.matchAll(/<u [^>]*who="#([^"]+)"/g)].map((match) => match[1])
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((id) => !declared.has(id))).toEqual([])
    expect(run(['--format', 'tei', seed, seed]).out).toContain('<teiCorpus')
  })
})
