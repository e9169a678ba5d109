import { expect, test } from 'vitest'
import { countTests } from '../../scripts/test/countTests.ts'

test('tests that passed and failed are counted', () => {
  expect(countTests({ numPassedTests: 7, numTotalTests: 9 }, 1)).toEqual({ passed: 7, failed: 2 })
})

test('a suite that failed outside its tests counts as one failure', () => {
  expect(countTests({ numPassedTests: 7, numTotalTests: 7 }, 1)).toEqual({ passed: 7, failed: 1 })
})

test('a suite that ran nothing counts as one failure', () => {
  expect(countTests({ numPassedTests: 0, numTotalTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})

test('a suite that left no report counts as one failure', () => {
  expect(countTests(undefined, 0)).toEqual({ passed: 0, failed: 1 })
})
