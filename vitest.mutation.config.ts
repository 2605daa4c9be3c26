import { defineConfig } from 'vitest/config'

/** The tests that hold the pure core and the flows: what Stryker runs against each change it makes. */
export default defineConfig({
  test: {
    include: ['test/unit/{core,flows}/**/*.test.ts'],
    testTimeout: 120_000,
    maxWorkers: 1,
  },
})
