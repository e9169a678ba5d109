import { expect, test } from 'vitest'
import { listFailures } from '../../scripts/test/listFailures.ts'

const passed = { status: 'passed', fullName: 'works', failureMessages: [] }

test('a failed test is named with its file and the first line of what went wrong', () => {
  const failed = { status: 'failed', fullName: 'adds up', failureMessages: ['Error: 3 is not 4\n    at sum'] }
  const file = { name: '/somewhere/test/sum.test.ts', status: 'failed', assertionResults: [passed, failed] }
  expect(listFailures({ testResults: [file] })).toEqual(['test/sum.test.ts › adds up: Error: 3 is not 4'])
})

test('a file that could not be loaded is named, with the reason', () => {
  const file = { name: '/a/e2e/x.test.ts', status: 'failed', message: 'No module\n', assertionResults: [] }
  expect(listFailures({ testResults: [file] })).toEqual(['e2e/x.test.ts › the file itself: No module'])
})

test('nothing is named when nothing failed, or there is no report', () => {
  const file = { name: '/a/test/x.test.ts', status: 'passed', assertionResults: [passed] }
  expect(listFailures({ testResults: [file] })).toEqual([])
  expect(listFailures(undefined)).toEqual([])
})
