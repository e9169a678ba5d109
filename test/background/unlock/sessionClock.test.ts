import { expect, test } from 'vitest'
import { createSessionClock } from '../../../src/background/session/sessionClock.ts'

test('the clock of a session gives whole milliseconds, also where uptime has parts of them', () => {
  let uptimeMs = 0.3
  const clock = createSessionClock({ now: () => 1_795_682_111_000, uptimeMs: () => uptimeMs })
  uptimeMs = 16.4
  expect(clock.now()).toBe(1_795_682_111_016)
})
