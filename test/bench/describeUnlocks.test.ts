import { expect, test } from 'vitest'
import { describeUnlocks } from '../../bench/describeUnlocks.ts'
import { percentile } from '../../bench/percentile.ts'

test.each([
  [[], 95, Number.NaN],
  [[5], 95, 5],
  [Array.from({ length: 20 }, (_, at) => at + 1), 95, 19],
  [[3, 1, 2], 50, 2],
])('of %j, %i percent are at most %d', (values, percent, expected) => {
  expect(percentile(values, percent)).toBe(expected)
})

test('an unlock may take a second in nineteen of twenty cases, and the part of the KDF is told', () => {
  const nineteen = Array.from({ length: 19 }, () => 600)
  const [kept, share] = describeUnlocks({ total: [...nineteen, 3_000], kdf: [300, 300, 300] })
  expect(kept).toMatchObject({ ours: '600 ms', kept: true })
  expect(share?.ours).toBe('600 ms, 50 % of it Argon2id')
  const [broken] = describeUnlocks({ total: [...nineteen, 3_000, 3_000], kdf: [300] })
  expect(broken?.kept).toBe(false)
})

test('what was not measured is broken, not kept', () => {
  expect(describeUnlocks({ total: [], kdf: [] }).map(({ kept }) => kept)).toEqual([false, false])
})
