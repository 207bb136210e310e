import { execFileSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { schema } from '../src/schema.ts'
import type { Document, Failure } from '../src/types.ts'
import { documents, validate } from './pages.ts'

type Defs = (typeof schema)['$defs']

/** The type that a schema of our subset describes. */
type Described<S> = S extends { $ref: `#/$defs/${infer N}` }
  ? N extends keyof Defs
    ? Described<Defs[N]>
    : never
  : S extends { const: infer C }
    ? C
    : S extends { enum: readonly (infer E)[] }
      ? E
      : S extends { anyOf: readonly (infer A)[] }
        ? Each<A>
        : S extends { type: 'array'; items: infer I }
          ? readonly Described<I>[]
          : S extends { type: 'object'; properties: infer P; required: readonly (infer R)[] }
            ? Flat<
                { readonly [K in keyof P as K extends R ? K : never]: Described<P[K]> } & {
                  readonly [K in keyof P as K extends R ? never : K]?: Described<P[K]>
                }
              >
            : S extends { type: keyof Plain }
              ? Plain[S['type']]
              : never
type Each<A> = A extends unknown ? Described<A> : never
type Plain = { string: string; number: number; integer: number; boolean: boolean; null: null }
type Flat<T> = { [K in keyof T]: T[K] }

/** Interfaces and intersections as plain objects, all the way down, so that two of them can be compared. */
type Deep<T> = T extends readonly (infer I)[]
  ? readonly Deep<I>[]
  : T extends object
    ? { [K in keyof T]: Deep<T[K]> }
    : T
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

const documentIsDescribed: Same<Deep<Described<Defs['document']>>, Deep<Document>> = true
const failureIsDescribed: Same<Deep<Described<Defs['failure']>>, Deep<Failure>> = true

test('types and schema describe the same documents (tsc holds this)', () => {
  expect([documentIsDescribed, failureIsDescribed]).toEqual([true, true])
})

test('the schema is a valid 2020-12 schema', () => {
  expect(new Ajv2020().validateSchema(schema)).toBe(true)
})

test.each(documents().map((page) => [page.name, page] as const))('%s validates', (_name, { document }) => {
  expect(validate(document)).toEqual([])
})

test('a field that the schema does not know is seen', () => {
  const { document } = documents()[0]!
  expect(validate({ ...document, extra: 1 })).not.toEqual([])
})

test('every property is explained', () => {
  const silent = (node: unknown, path: string): string[] =>
    typeof node !== 'object' || node === null
      ? []
      : Object.entries(node).flatMap(([key, child]) => [
          ...(path.endsWith('/properties') && !('description' in child) ? [`${path}/${key}`] : []),
          ...silent(child, `${path}/${key}`),
        ])
  expect(silent(schema, '')).toEqual([])
})

test('parse schema prints it', () => {
  const printed = execFileSync(process.execPath, ['bin/parse', 'schema'], { encoding: 'utf8' })
  expect(JSON.parse(printed)).toEqual(schema)
})
