import { expect, test } from 'vitest'
import type { Check } from '../../scripts/test/checks.ts'
import { listStages } from '../../scripts/test/listStages.ts'

const check = (name: string, beside?: true): Check => ({
  name,
  run: async () => ({ passed: 1, failed: 0 }),
  ...(beside && { beside }),
})

test('checks run one after the other, but for those that may run beside the one before', () => {
  const stages = listStages([check('lint'), check('one'), check('two', true), check('last')])
  expect(stages.map((stage) => stage.map(({ name }) => name))).toEqual([['lint'], ['one', 'two'], ['last']])
})

test('a check that is asked for alone runs alone, whatever it may run beside', () => {
  expect(listStages([check('two', true)])).toHaveLength(1)
})
