import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** Where Vitest leaves what went wrong outside every test: its JSON report does not say. */
export const strayReportVariable = 'STRAY_REPORT'

/** A Vitest reporter that writes down what nobody caught, with the file that it came from, where that is known. */
export default class StrayReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (_modules, errors) => {
    const path = process.env[strayReportVariable]
    const strays = errors.map(({ message, VITEST_TEST_PATH: file }) => ({ message, file }))
    if (path) writeFileSync(path, JSON.stringify(strays))
  }
}
