import { defineConfig } from 'vitest/config'
import { splitLanguages } from './packages/web/src/words/split-languages.ts'

/**
 * One process a worker, no isolation between test files: tests share no module state (see CONTRIBUTING.md), and the
 * suite runs ten times faster for it.
 */
export default defineConfig({
  plugins: [splitLanguages()],
  test: {
    isolate: false,
    // Many tests wait for a killed process, a browser or a clock: three at a time keep two cores busy.
    maxWorkers: 3,
    include: ['packages/*/{src,test}/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: 'packages/server/src/testing/test-cluster-setup.ts',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A page on a busy machine: how long it is waited for is no promise, that it comes is.
    expect: { poll: { timeout: 20_000 } },
  },
})
