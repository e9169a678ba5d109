import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/test/countTests.ts'
import { joinRuns, listFailedFiles, mergeRuns } from '../../scripts/test/mergeRuns.ts'

const file = (name: string, ...statuses: ('passed' | 'failed')[]) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})
const run = (...testResults: object[]) => {
  const isGood = testResults.every((result) => (result as { status: string }).status === 'passed')
  return { report: { testResults }, exitCode: isGood ? 0 : 1 }
}
const count = ({ report, exitCode }: ReturnType<typeof mergeRuns>) => countTests(report, exitCode)

describe('files that are run again', () => {
  const first = run(file('a', 'passed'), file('b', 'passed', 'failed'), file('c', 'failed'))

  it('are those that failed', () => {
    expect(listFailedFiles(first)).toEqual(['b', 'c'])
  })

  it('count as they ended the second time', () => {
    const second = run(file('b', 'passed', 'passed'), file('c', 'passed'))
    expect(count(mergeRuns(first, second))).toEqual({ passed: 4, failed: 0 })
  })

  it('have failed, if they fail again', () => {
    const second = run(file('b', 'passed', 'passed'), file('c', 'failed'))
    expect(count(mergeRuns(first, second))).toEqual({ passed: 3, failed: 1 })
  })

  it('have failed, if the second run did not get to them', () => {
    expect(count(mergeRuns(first, run(file('b', 'passed', 'passed'))))).toEqual({ passed: 2, failed: 2 })
    expect(count(mergeRuns(first, { report: undefined, exitCode: 1 }))).toEqual({ passed: 2, failed: 2 })
  })
})

describe('parts of a suite that ran at once', () => {
  it('count as one', () => {
    const joined = joinRuns([run(file('a', 'passed')), run(file('b', 'passed', 'failed'))])
    expect(count(joined)).toEqual({ passed: 2, failed: 1 })
    expect(listFailedFiles(joined)).toEqual(['b'])
    expect(count(joinRuns([run(file('a', 'passed')), run(file('b', 'passed'))]))).toEqual({
      passed: 2,
      failed: 0,
    })
  })

  it('have failed, if one of them left no report, ran nothing, or ended badly for no reason it gives', () => {
    const good = run(file('a', 'passed'))
    for (const lost of [{ report: undefined, exitCode: 0 }, run(), { ...good, exitCode: 1 }])
      expect(count(joinRuns([good, lost]))).toEqual({ passed: 0, failed: 1 })
  })

  it('are run again for what failed in one of them, and a lost part is not forgotten over that', () => {
    const failed = run(file('b', 'failed'))
    const again = run(file('b', 'passed'))
    expect(count(mergeRuns(joinRuns([run(file('a', 'passed')), failed]), again))).toEqual({
      passed: 2,
      failed: 0,
    })
    const lost = joinRuns([failed, { ...run(file('a', 'passed')), exitCode: 1 }])
    expect(listFailedFiles(lost)).toEqual([])
  })
})
