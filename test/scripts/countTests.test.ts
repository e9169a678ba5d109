import { expect, test } from 'vitest'
import { countTests } from '../../scripts/test/countTests.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('tests that passed and failed are counted over all files', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed', 'failed')]
  expect(countTests({ testResults }, 1)).toEqual({ passed: 3, failed: 2 })
})

test('a skipped test has not passed', () => {
  expect(countTests({ testResults: [file('passed', 'passed', 'skipped')] }, 0)).toEqual({
    passed: 1,
    failed: 1,
  })
})

test('each file that fails outside its tests counts as one failure', () => {
  const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'passed')]
  expect(countTests({ testResults }, 1)).toEqual({ passed: 2, failed: 2 })
})

test('a run that ended badly for no reason given counts as one failure', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run of nothing counts as one failure', () => {
  expect(countTests({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a run that left no report counts as one failure', () => {
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})
