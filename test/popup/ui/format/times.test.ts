import '../../support/inEnglish.ts'
import { describe, expect, it } from 'vitest'
import { formatAge } from '../../../../src/popup/ui/format/formatAge.ts'
import { formatDuration } from '../../../../src/popup/ui/format/formatDuration.ts'

describe('formatDuration', () => {
  it.each([
    [0, '1 sec'],
    [12_400, '12 sec'],
    [90_000, '2 min'],
    [3 * 3_600_000, '3 hr'],
    [26 * 86_400_000, '26 days'],
    [400 * 86_400_000, '400 days'],
    [4.6 * 365.25 * 86_400_000, '5 yrs'],
  ])('writes %d ms as %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

describe('formatAge', () => {
  it.each([
    [-50, 'just now'],
    [4_000, 'just now'],
    [12_000, '12 sec. ago'],
    [14 * 60_000, '14 min. ago'],
    [2 * 86_400_000, '2 days ago'],
  ])('says of %d ms: %s', (ms, text) => {
    expect(formatAge(ms)).toBe(text)
  })
})
