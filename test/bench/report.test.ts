import { describe, expect, test } from 'vitest'
import type { Limit } from '../../bench/limits.ts'
import type { Samples } from '../../bench/measures/measureAll.ts'
import { median } from '../../bench/median.ts'
import { compare, formatTable } from '../../bench/report.ts'

const limits: readonly Limit[] = [
  { name: 'Start', measure: 'coldStart', limitMs: 70, timesBare: 2 },
  { name: 'Scripts', measure: 'scriptTime', limitMs: 1 },
]
const nothing: Samples = {
  paint: [],
  coldStart: [],
  relay: [],
  chainRead: [],
  knownChain: [],
  knownAccounts: [],
  firstScriptTime: [],
  scriptTime: [],
}
const bare: Samples = { ...nothing, coldStart: [38, 42, 40], scriptTime: [0.2] }

function measured(coldStart: number, scriptTime: number): Samples {
  return { ...nothing, coldStart: [coldStart], scriptTime: [scriptTime] }
}

describe('a limit', () => {
  test('is kept up to so many times the bare extension, and up to so many ms', () => {
    expect(compare(limits, measured(80, 1), bare).map(({ kept }) => kept)).toEqual([true, true])
  })

  test('is broken beyond', () => {
    expect(compare(limits, measured(80.1, 1.01), bare).map(({ kept }) => kept)).toEqual([false, false])
  })

  test('of both is kept up to the more of the two, on a quick machine as on a slow one', () => {
    const kept = (own: number, base: number) =>
      compare(limits.slice(0, 1), measured(own, 0), { ...nothing, coldStart: [base] })[0]?.kept
    expect([kept(70, 20), kept(71, 20), kept(71, 36), kept(73, 36)]).toEqual([true, false, true, false])
  })

  test('is broken where nothing was measured', () => {
    expect(compare(limits, nothing, bare).map(({ kept }) => kept)).toEqual([false, false])
  })
})

test('the table tells both numbers, their ratio and the limit, and marks what is broken', () => {
  const [, start, scripts] = formatTable(compare(limits, measured(60, 2), bare)).split('\n')
  expect(start).toMatch(/^✓ Start +60 ms \(1\.5 ×\) +40 ms +70 ms or 2 × bare$/)
  expect(scripts).toMatch(/^✗ Scripts +2\.00 ms +0\.20 ms +1\.00 ms$/)
})

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[], Number.NaN],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})
