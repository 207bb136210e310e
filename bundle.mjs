/**
 * Part of `npm run build`: the program's modules in a few files. Node takes half a millisecond to find and load one, and a
 * page needs 200. What callers import (dist/index.js) stays as tsc writes it; packages stay outside.
 */
import { build } from 'rolldown'

await build({
  input: 'dist.new/cli.js',
  platform: 'node',
  external: /^[^./]/,
  output: { dir: 'dist.new', chunkFileNames: 'cli/[name].js' },
})
