import { expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD } from '../support/testWallet.ts'

const wrong = { code: 4100, reason: 'wrongPassword' }

it('wrong passwords count together wherever one is asked for, and leave every way in as it was', async () => {
  const browser = createMemoryBrowser()
  const { screen } = await createTestWallet(browser)
  // The body is written anew with each entry of the audit log; the ways in are not.
  const slotsOf = (stored: Record<string, unknown>) =>
    Object.values(stored).flatMap((copy) => (copy as { slots?: unknown }).slots ?? [])
  const before = slotsOf(browser.local.dump())
  expect(before.length).toBeGreaterThan(0)
  const change = { password: 'not this one', newPassword: 'staple battery horse wrong' }
  await expect(screen.run('stepUp', { password: 'not this one' })).rejects.toMatchObject(wrong)
  await expect(screen.run('changePassword', change)).rejects.toMatchObject(wrong)
  await expect(screen.run('stepUp', { password: 'not this one' })).rejects.toMatchObject(wrong)
  await screen.run('lock', {})
  await expect(screen.run('unlock', { password: 'not this one' })).rejects.toMatchObject(wrong)
  expect(screen.view().waitUntilMs).toBe(browser.nowMs + 5_000)
  await expect(screen.run('unlock', { password: PASSWORD })).rejects.toMatchObject({
    reason: 'tooManyAttempts',
  })
  expect(slotsOf(browser.local.dump())).toEqual(before)
  browser.nowMs += 5_000
  await screen.run('unlock', { password: PASSWORD })
  expect(screen.view().waitUntilMs).toBeNull()
})
