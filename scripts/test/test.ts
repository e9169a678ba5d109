import { type Check, checks } from './checks.ts'
import { listStages } from './listStages.ts'
import type { Outcome } from './outcome.ts'

/** What a check came to, and how long it took in ms. */
type Ended = { readonly check: Check; readonly outcome: Outcome; readonly tookMs: number }

/**
 * Runs every check, or those named, one stage after the other; a failure does not keep the next from running.
 * Before the end, all that failed is named once more. The last line is `N passed, N failed`, and the exit code is 1 if
 * anything failed.
 *
 * @throws Error if a check is named that does not exist
 */
export async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown) throw new Error(`There is no check "${unknown}": ${checks.map(({ name }) => name).join(', ')}`)
  const stages = listStages(names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks)

  const total = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const [index, stage] of stages.entries()) {
    console.log(`\n── ${index + 1} of ${stages.length}: ${stage.map(({ name }) => name).join(' and ')}`)
    for (const { check, outcome, tookMs } of await runStage(stage)) {
      const { passed, failed, failures = [], unsteady = [] } = outcome
      const seconds = (tookMs / 1000).toFixed(1)
      const line = `${failed === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failed} failed (${seconds} s)`
      console.log(line)
      lines.push(line, ...failures.map((failure) => `    ${failure}`))
      lines.push(...unsteady.map((failure) => `    the first time: ${failure}`))
      total.passed += passed
      total.failed += failed
    }
  }
  console.log(`\n${lines.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

/** Runs the checks of a stage at once; what is to run again does so after that, one at a time. */
async function runStage(stage: readonly Check[]): Promise<Ended[]> {
  const ended: Ended[] = []
  for (const first of await Promise.all(stage.map((check) => runCheck(check, check.run)))) {
    const { again } = first.outcome
    const second = again && (await runCheck(first.check, again))
    ended.push(second ? { ...second, tookMs: first.tookMs + second.tookMs } : first)
  }
  return ended
}

async function runCheck(check: Check, run: Check['run']): Promise<Ended> {
  const startedAtMs = performance.now()
  const outcome = await run().catch((error: unknown): Outcome => {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  })
  return { check, outcome, tookMs: performance.now() - startedAtMs }
}
