/** Every page that the tests can see: seeds, fixtures, and the labelled pages beside the project where they are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from '../src/index.ts'
import { schema } from '../src/schema.ts'
import type { Document } from '../src/types.ts'

export interface Page {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Labelled pages that other hands keep; not part of this repository. */
export const labelled = ['../shared/seeds', '../shared/corpus']

const files = (folder: string): Page[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(txt|html)$/.test(name))
        .sort()
        .map((name) => ({ name: `${folder}/${name}`, bytes: readFileSync(`${folder}/${name}`) }))
    : []

export const seeds = (): Page[] => files('seeds')

export const fixtures = (): Page[] =>
  readdirSync('fixtures', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => files(`fixtures/${name}`))

export const pages = (): Page[] => {
  const missing = labelled.filter((folder) => !existsSync(folder))
  if (missing.length > 0) console.warn(`passed over, not there: ${missing.join(', ')}`)
  return [...seeds(), ...fixtures(), ...labelled.flatMap(files)]
}

let parsed: (Page & { readonly document: Document })[] | undefined

/** All pages with what the tool makes of them, parsed once a test file. */
export function documents(): (Page & { readonly document: Document })[] {
  parsed ??= pages().map((page) => ({ ...page, document: parse(page.bytes, { path: page.name }) }))
  return parsed
}

/** The published schema lets fields be added; the tests do not. */
function closed<T>(node: T): T {
  if (Array.isArray(node)) return node.map(closed) as T
  if (node === null || typeof node !== 'object') return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return ('properties' in node && 'required' in node ? { ...copy, additionalProperties: false } : copy) as T
}

const check = new Ajv2020({ allErrors: true }).compile(closed(schema))

/** What is wrong with a document, one line each. */
export function validate(document: unknown): string[] {
  if (check(document)) return []
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
