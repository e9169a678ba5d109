import { installBrowser } from '../install/installBrowser.ts'
import { installLibraries } from '../install/installLibraries.ts'
import { runCommand } from '../process/runCommand.ts'
import { runTests } from './runTests.ts'

/**
 * How many tests of a check passed and failed; a check that is no test suite counts as one. `failures` are those that
 * failed, by name and first line of what went wrong; `unsteady` those that failed at first and then did not.
 */
export type Outcome = {
  readonly passed: number
  readonly failed: number
  readonly failures?: readonly string[]
  readonly unsteady?: readonly string[]
}

/** One step of `npm test`. */
export type Check = { readonly name: string; readonly run: () => Promise<Outcome> }

/** Everything that must hold, from quick to slow. The browser tests need the build that stands before them. */
export const checks: readonly Check[] = [
  { name: 'lint', run: () => one('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types', run: () => one('tsc', ['--noEmit']) },
  { name: 'unused', run: () => one('knip', []) },
  { name: 'unit', run: () => runTests('unit') },
  { name: 'integration', run: () => runTests('integration') },
  { name: 'build', run: () => one('npm', ['run', '--silent', 'build']) },
  { name: 'size', run: () => one('node', ['scripts/size.mjs']) },
  { name: 'libraries', run: checkLibraries },
  { name: 'chromium', run: () => inBrowser('chromium') },
  { name: 'firefox', run: () => inBrowser('firefox') },
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

async function inBrowser(name: 'chromium' | 'firefox'): Promise<Outcome> {
  await installBrowser(name)
  return runTests(name)
}
