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
})
