import { defineConfig } from 'vitest/config'
import { EvenSequencer } from './e2e/setup/divideFiles.ts'

const integrationTests = 'test/**/*.integration.test.ts'

/** What is waited for may take its time on a machine that has other things to do. */
const expects = { poll: { timeout: 15_000 } }

/** A browser does one thing at a time, and on a slow machine it takes its time. */
const inBrowser = {
  globalSetup: 'e2e/setup/globalSetup.ts',
  setupFiles: 'devnet/testing/isolateFile.ts',
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 600_000,
  expect: expects,
}

/**
 * Four projects, from quick to slow. `npx vitest run --project unit` runs one; `npm test` runs them all.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: EvenSequencer },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [integrationTests],
          setupFiles: 'test/setup/lowestKdfCost.ts',
          maxWorkers: 2,
          testTimeout: 90_000,
          expect: expects,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: [integrationTests],
          globalSetup: 'devnet/testing/startForTests.ts',
          setupFiles: ['devnet/testing/isolateFile.ts', 'test/setup/lowestKdfCost.ts'],
          // One chain serves them all: two files sending from one account would trip over its nonce.
          fileParallelism: false,
          testTimeout: 150_000,
          hookTimeout: 150_000,
          expect: expects,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'chromium',
          include: ['e2e/both/**/*.test.ts', 'e2e/chromium/**/*.test.ts'],
          ...inBrowser,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['e2e/both/**/*.test.ts', 'e2e/firefox/**/*.test.ts'],
          ...inBrowser,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
