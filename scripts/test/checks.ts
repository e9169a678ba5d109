import { buildExtensions } from '../../e2e/setup/buildExtensions.ts'
import { installBrowser } from '../install/installBrowser.ts'
import { installLibraries } from '../install/installLibraries.ts'
import { runCommand } from '../process/runCommand.ts'
import type { Outcome } from './outcome.ts'
import { type Division, runTests } from './runTests.ts'

/** One step of `npm test`. It runs at the same time as the one before it if it is `beside` that. */
export type Check = {
  readonly name: string
  readonly run: () => Promise<Outcome>
  readonly beside?: true
}

/** A browser, or a chain, keeps half a processor busy at most: what is tested with one waits most of its time. */
const SHARDS = 2

/** Everything that must hold, from quick to slow. The browser tests need the build that stands before them. */
export const checks: readonly Check[] = [
  { name: 'lint', run: () => one('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => one('tsc', ['--noEmit']) },
  { name: 'unused', run: () => one('knip', []) },
  { name: 'unit', run: () => runTests('unit') },
  { name: 'integration', run: () => runTests('integration', { shards: SHARDS }) },
  { name: 'build', run: () => one('npm', ['run', '--silent', 'build']) },
  { name: 'size', run: () => one('node', ['scripts/size.mjs']) },
  { name: 'libraries', run: checkLibraries },
  { name: 'chromium', run: () => inBrowser('chromium', { selection: 'untimed', shards: SHARDS }) },
  {
    name: 'firefox',
    run: () => inBrowser('firefox', { selection: 'untimed', shards: SHARDS }),
    beside: true,
  },
  // Tests that hold the wallet to milliseconds have the machine to themselves.
  { name: 'chromium-timed', run: () => inBrowser('chromium', { selection: 'timed' }) },
  { name: 'firefox-timed', run: () => inBrowser('firefox', { selection: 'timed' }) },
]

async function one(command: string, args: readonly string[]): Promise<Outcome> {
  const code = await runCommand(command, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** The pages that stand for other people's dApps: their packages, and the types of what is made with them. */
async function checkLibraries(): Promise<Outcome> {
  await installLibraries()
  return one('tsc', ['--noEmit', '-p', 'e2e/libraries'])
}

let building: ReturnType<typeof buildExtensions> | undefined

async function inBrowser(name: 'chromium' | 'firefox', division: Division): Promise<Outcome> {
  await installBrowser(name)
  building ??= buildExtensions()
  await building
  return runTests(name, division)
}
