/** The public door of the library. */
export { parse } from './pipeline.ts'
export type * from './types.ts'
