/** The public door of the library. */
export { InputError } from './input-error.ts'
export { parse } from './pipeline.ts'
export type * from './types.ts'
