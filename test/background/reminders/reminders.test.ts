import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD } from '../support/testWallet.ts'

const DAY_MS = 24 * 60 * 60_000

describe('reminders', () => {
  it('come with the years, can be put off, and come back', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const due = async () => (await screen.run('getSafety', {})).reminders.map(({ kind }) => kind)
    expect(await due()).toEqual([])
    browser.nowMs += 366 * DAY_MS
    await screen.run('unlock', { password: PASSWORD })
    expect(await due()).toEqual(['phraseUnchecked', 'passwordOld'])
    await screen.run('dismissReminder', { id: 'passwordOld' })
    expect(await due()).toEqual(['phraseUnchecked'])
    browser.nowMs += 31 * DAY_MS
    await screen.run('unlock', { password: PASSWORD })
    expect(await due()).toContain('passwordOld')
  })

  it('say that the key inside the vault is old when something kept it from being replaced', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const madeAtMs = browser.nowMs
    expect((await screen.run('getSafety', {})).dataKeyCreatedAtMs).toBe(madeAtMs)
    const { set } = browser.local
    browser.local.set = (items) =>
      Object.keys(items).some((key) => key.startsWith('vault.'))
        ? Promise.reject(new Error('The disk is full'))
        : set(items)
    browser.nowMs += 130 * DAY_MS
    await screen.run('unlock', { password: PASSWORD })
    const old = { kind: 'keyOld', id: 'keyOld', sinceMs: madeAtMs }
    expect((await screen.run('getSafety', {})).reminders).toContainEqual(old)
    browser.local.set = set
    await screen.run('rotateDataKey', {})
    const { reminders, dataKeyCreatedAtMs } = await screen.run('getSafety', {})
    expect(reminders).not.toContainEqual(old)
    expect(dataKeyCreatedAtMs).toBe(browser.nowMs)
  }, 60_000)
})
