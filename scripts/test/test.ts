import { type Check, checks, type Outcome } from './checks.ts'

/**
 * Runs every check, or those named, one after the other; a failure does not keep the next from running.
 * Before the end, all that failed is named once more. The last line is `N passed, N failed`, and the exit code is 1 if
 * anything failed.
 *
 * @throws Error if a check is named that does not exist
 */
export async function main(names: string[]): Promise<void> {
  const unknown = names.find((name) => !checks.some((check) => check.name === name))
  if (unknown) throw new Error(`There is no check "${unknown}": ${checks.map(({ name }) => name).join(', ')}`)
  const chosen = names.length > 0 ? checks.filter(({ name }) => names.includes(name)) : checks

  const total = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const [index, check] of chosen.entries()) {
    console.log(`\n── ${index + 1} of ${chosen.length}: ${check.name}`)
    const startedAtMs = performance.now()
    const { passed, failed, failures = [], unsteady = [] } = await runCheck(check)
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
    const line = `${failed === 0 ? '✓' : '✗'} ${check.name}: ${passed} passed, ${failed} failed (${seconds} s)`
    console.log(line)
    lines.push(line, ...failures.map((failure) => `    ${failure}`))
    lines.push(...unsteady.map((failure) => `    the first time: ${failure}`))
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${lines.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

async function runCheck(check: Check): Promise<Outcome> {
  try {
    return await check.run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}
