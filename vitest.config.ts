import { defineConfig } from 'vitest/config'

// update 'none': a missing expectation fails here as it does on CI; only `npm run fixture` writes one.
export default defineConfig({ test: { update: 'none', include: ['test/**/*.test.ts'], testTimeout: 30_000 } })
