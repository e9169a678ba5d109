import { describe, expect, it } from 'vitest'
import { addStrays } from '../../scripts/test/addStrays.ts'
import { countTests } from '../../scripts/test/countTests.ts'
import { listFailures } from '../../scripts/test/listFailures.ts'
import { isLost, listFailedFiles } from '../../scripts/test/mergeRuns.ts'

const good = (name: string) => ({
  name,
  status: 'passed',
  assertionResults: [{ status: 'passed', fullName: 'works' }],
})
const run = { report: { testResults: [good('/a/e2e/one.test.ts'), good('/a/e2e/two.test.ts')] }, exitCode: 1 }

describe('what went wrong outside every test', () => {
  it('is laid at the door of its file, so that it can be named, and run again alone', () => {
    const named = addStrays(run, [{ message: 'The page is gone\n  at x', file: '/a/e2e/two.test.ts' }])
    expect(listFailedFiles(named)).toEqual(['/a/e2e/two.test.ts'])
    expect(isLost(named)).toBe(false)
    expect(countTests(named.report, named.exitCode)).toEqual({ passed: 2, failed: 1 })
    expect(listFailures(named.report)).toEqual(['e2e/two.test.ts › the file itself: The page is gone'])
  })

  it('stays a complaint where no file of the run answers for it, and the run is lost', () => {
    for (const stray of [{ message: 'No port' }, { message: 'No port', file: '/a/e2e/other.test.ts' }]) {
      const named = addStrays(run, [stray])
      expect(named.complaints).toEqual(['No port'])
      expect(isLost(named)).toBe(true)
    }
  })

  it('is kept where there is no report at all', () => {
    expect(addStrays({ report: undefined, exitCode: 1 }, [{ message: 'No port' }])).toEqual({
      report: undefined,
      exitCode: 1,
      complaints: ['No port'],
    })
  })

  it('is nothing where nothing was written', () => {
    expect(addStrays({ ...run, exitCode: 0 }, undefined)).toMatchObject({ exitCode: 0, complaints: [] })
  })
})
