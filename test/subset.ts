/** Expectations that name only the fields they are about. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** An empty expectation would pass always. */
export function asserted(expected: Json): Json {
  if (typeof expected !== 'object' || expected === null || Object.keys(expected).length === 0)
    throw new Error('expected.json asserts nothing; name the fields of the document that matter')
  return expected
}

/**
 * What of `expected` the `actual` does not have, one line each. Objects are compared on the fields that are named;
 * arrays must be as long as expected, element by element.
 */
export function differences(actual: Json | undefined, expected: Json, path = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: expected an array, got ${JSON.stringify(actual)}`]
    const size =
      actual.length === expected.length ? [] : [`${path}: ${actual.length} elements, expected ${expected.length}`]
    return [...size, ...expected.flatMap((item, i) => differences(actual[i], item, `${path}[${i}]`))]
  }
  if (typeof expected !== 'object' || expected === null)
    return actual === expected ? [] : [`${path}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`]
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
    return [`${path}: expected an object, got ${JSON.stringify(actual)}`]
  const fields = actual as { readonly [key: string]: Json }
  return Object.entries(expected).flatMap(([key, value]) => differences(fields[key], value, `${path}.${key}`))
}
