import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/kit/seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: browsers and servers of several files at once would starve each other.
    maxWorkers: 2,
  },
})
