import * as v from 'valibot'
import type { Outcome } from './outcome.ts'

const Report = v.object({
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
})

/**
 * Counts the tests of a Vitest JSON report. A test that was skipped has not passed, and a file that fails outside its
 * tests, as when it cannot be loaded, counts as one failure. So does a suite that ran nothing, left no report, or
 * ended badly for no reason that the report gives: none is ever taken for success.
 *
 * @param exitCode of Vitest: 0 only when all went well
 */
export function countTests(report: unknown, exitCode: number): Outcome {
  const parsed = v.safeParse(Report, report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const files = parsed.output.testResults
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const brokenFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  const failed = tests.length - passed + brokenFiles.length
  const failedElsewhere = failed === 0 && (exitCode !== 0 || tests.length === 0)
  return { passed, failed: failedElsewhere ? 1 : failed }
}
