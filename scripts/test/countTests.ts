import * as v from 'valibot'
import type { Outcome } from './checks.ts'

const Report = v.object({ numPassedTests: v.number(), numTotalTests: v.number() })

/**
 * Counts the tests of a Vitest JSON report. A test that was skipped has not passed. A suite that ran nothing, left no
 * report, or failed outside its tests counts as one failure, so that it is never taken for success.
 *
 * @param exitCode of Vitest: 0 only when all went well
 */
export function countTests(report: unknown, exitCode: number): Outcome {
  const parsed = v.safeParse(Report, report)
  if (!parsed.success) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numTotalTests: total } = parsed.output
  const failed = total - passed
  const failedElsewhere = failed === 0 && (exitCode !== 0 || total === 0)
  return { passed, failed: failedElsewhere ? 1 : failed }
}
