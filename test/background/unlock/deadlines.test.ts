import { describe, expect, it } from 'vitest'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, startWallet } from '../support/testWallet.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const locked = { code: 4100, reason: 'locked' }

describe('the wallet locks (D8)', () => {
  it('twelve hours after it was unlocked, however busy it was', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      browser.nowMs += 10 * MINUTE_MS
      await screen.run('noteActivity', {})
    }
    await screen.run('selectAccount', { accountId })
    browser.nowMs += 10 * MINUTE_MS
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject(locked)
  })

  it('after the hours that were set, also when they are set to fewer than have passed', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    await screen.run('setUnlockPolicy', { maxSessionHours: 1 })
    expect(browser.alarms.get('auto-lock')).toBe(browser.nowMs + 15 * MINUTE_MS)
    for (let minutes = 0; minutes < 50; minutes += 10) {
      browser.nowMs += 10 * MINUTE_MS
      await screen.run('noteActivity', {})
    }
    expect(browser.alarms.get('auto-lock')).toBe(browser.nowMs + 10 * MINUTE_MS)
    browser.nowMs += 10 * MINUTE_MS
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject(locked)
  })

  it.each([DAY_MS, -DAY_MS])('when the clock is set by %d ms, at the first call', async (byMs) => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    setClock(browser, byMs)
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject(locked)
    await expect.poll(() => screen.view().status).toBe('locked')
  })

  it.each([DAY_MS, -DAY_MS])('when the clock is set by %d ms while the worker was dead', async (byMs) => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    worker.kill()
    setClock(browser, byMs)
    expect((await startWallet(browser)).screen.view().status).toBe('locked')
  })

  it('at its deadline although the clock was set back a little each time', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    for (let minutes = 0; minutes < 15; minutes++) {
      browser.nowMs += MINUTE_MS
      setClock(browser, -50_000)
    }
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject(locked)
  })

  it('with the computer’s screen', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    worker.lockSystem()
    await expect.poll(() => screen.view().status).toBe('locked')
    expect(browser.session.dump().session).toMatchObject({ value: {} })
  })

  it('after the computer slept, before anything is answered', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    setClock(browser, 2 * MINUTE_MS)
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject(locked)
  })

  it('not with the system where the person wants it otherwise', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen, accountId } = await createTestWallet(browser)
    await screen.run('setUnlockPolicy', { lockWithSystem: false })
    worker.lockSystem()
    setClock(browser, 2 * MINUTE_MS)
    await screen.run('selectAccount', { accountId })
    expect(screen.view().status).toBe('unlocked')
  })
})

function setClock(browser: MemoryBrowser, byMs: number): void {
  browser.nowMs += byMs
  browser.clockShiftMs += byMs
}
