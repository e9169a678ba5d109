import { expect, it } from 'vitest'
import { isDue, MAX_ATTEMPTS, nextAttemptMs, takeToken } from '../../src/webhook/delivery.ts'

it('waits twice as long each time, up to six hours, and gives up after ten tries', () => {
  const delays = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) =>
    nextAttemptMs(index + 1, { nowMs: 0, chance: 0 }),
  )
  expect(delays.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 240_000])
  expect(Math.max(...delays.map((delay) => delay ?? 0))).toBeLessThanOrEqual(6 * 3_600_000)
  expect(nextAttemptMs(MAX_ATTEMPTS, { nowMs: 0, chance: 0 })).toBeUndefined()
})

it('spreads tries by chance, and never comes before the service wants it', () => {
  expect(nextAttemptMs(1, { nowMs: 0, chance: 1 })).toBe(37_500)
  expect(nextAttemptMs(1, { nowMs: 0, chance: 0, retryAfterMs: 90_000 })).toBe(90_000)
})

it('lets ten go at once, and one every ten seconds after that', () => {
  let bucket = { tokens: 10, atMs: 0 }
  const take = (nowMs: number) => {
    const taken = takeToken(bucket, nowMs)
    bucket = taken.bucket
    return taken.nextMs ?? true
  }
  for (let sent = 0; sent < 10; sent++) expect(take(1_000_000)).toBe(true)
  expect(take(1_000_000)).toBe(1_010_000)
  expect(take(1_010_000)).toBe(true)
  expect(take(1_010_000)).toBe(1_020_000)
  // A clock that is set back gives nothing, and keeps nobody waiting until it has caught up.
  expect(take(900_000)).toBe(910_000)
  expect(take(910_000)).toBe(true)
  expect(take(910_000)).toBe(920_000)
})

it('what is put off is due in time, and at once where it is further off than anything is put off', () => {
  const longestMs = nextAttemptMs(9, { nowMs: 0, chance: 1 }) ?? 0
  expect(isDue(1_000, 999)).toBe(false)
  expect(isDue(1_000, 1_000)).toBe(true)
  expect(isDue(longestMs, 0)).toBe(false)
  // The clock was set back by a month.
  expect(isDue(longestMs + 30 * 24 * 3_600_000, 0)).toBe(true)
})
