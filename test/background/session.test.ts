import { describe, expect, it } from 'vitest'
import { createSession } from '../../src/background/session/session.ts'
import { openStores } from '../../src/background/state/stores.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { createTestWallet, openScreen, PASSWORD, startWallet } from './support/testWallet.ts'

const MINUTE_MS = 60_000

describe('locking', () => {
  it('locks at the deadline, by the alarm', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen } = await createTestWallet(browser)
    expect(screen.view().status).toBe('unlocked')
    browser.nowMs = browser.alarms.get('auto-lock') ?? 0
    worker.fireAlarm('auto-lock')
    await expect.poll(() => screen.view().status).toBe('locked')
    expect(screen.view().accounts).toEqual([])
  })

  it('refuses a command after the deadline even if no alarm came', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    browser.nowMs += 16 * MINUTE_MS
    await expect(screen.run('renameAccount', { accountId, name: 'Mine' })).rejects.toMatchObject({
      code: 4100,
      reason: 'locked',
    })
  })

  it('is locked when the clock was set back by more than a minute', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    browser.nowMs -= 2 * MINUTE_MS
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject({ reason: 'locked' })
  })

  it('stays unlocked over the worker’s death, until the same deadline', async () => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    worker.kill()
    const next = await startWallet(browser)
    expect(next.screen.view().status).toBe('unlocked')
    browser.nowMs += 16 * MINUTE_MS
    next.worker.kill()
    expect((await startWallet(browser)).screen.view().status).toBe('locked')
  })

  it('moves the deadline while the person is here, and not by itself', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    browser.nowMs += 10 * MINUTE_MS
    await screen.run('noteActivity', {})
    browser.nowMs += 10 * MINUTE_MS
    await screen.run('noteActivity', {})
    expect(screen.view().status).toBe('unlocked')
  })

  it('takes a shorter auto-lock at once', async () => {
    const browser = createMemoryBrowser()
    const { screen, accountId } = await createTestWallet(browser)
    await screen.run('updateSettings', { autoLockMinutes: 1 })
    browser.nowMs += 2 * MINUTE_MS
    await expect(screen.run('selectAccount', { accountId })).rejects.toMatchObject({ reason: 'locked' })
  })

  it('leaves no data key behind once locked', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    expect(JSON.stringify(browser.session.dump())).toContain('dataKey')
    await screen.run('lock', {})
    expect(JSON.stringify(browser.session.dump())).not.toContain('dataKey')
  })
})

describe('unlocking', () => {
  it('tells a wrong password, opens with the right one, and shows the same account', async () => {
    const browser = createMemoryBrowser()
    const { screen, worker, accountId } = await createTestWallet(browser)
    await screen.run('lock', {})
    await expect(screen.run('unlock', { password: 'wrong' })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await screen.run('unlock', { password: PASSWORD })
    expect(openScreen(worker).view).toBeDefined()
    await expect.poll(() => screen.view().activeAccountId).toBe(accountId)
  })

  it('never writes over a wallet that is here', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const { words } = await screen.run('draftPhrase', { wordCount: 12 })
    await expect(screen.run('createWallet', { words, password: PASSWORD })).rejects.toMatchObject({
      reason: 'walletExists',
    })
  })

  it('calls a wallet damaged when no copy can be read, and makes no new one over it', async () => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    worker.kill()
    await browser.local.remove(['vault.a', 'vault.b'])
    await browser.mirror.remove(['vault.mirror'])
    const { screen } = await startWallet(browser)
    expect(screen.view().status).toBe('damaged')
    const { words } = await screen.run('draftPhrase', { wordCount: 12 })
    await expect(screen.run('createWallet', { words, password: PASSWORD })).rejects.toMatchObject({
      reason: 'walletExists',
    })
  })
})

describe('proving that it is you', () => {
  it('is good for a minute after unlocking, and then takes the password once more', async () => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    const stores = await openStores(worker.platform)
    const session = createSession({ platform: worker.platform, stores })
    session.assertSteppedUp()
    browser.nowMs += 61_000
    expect(() => session.assertSteppedUp()).toThrow(
      expect.objectContaining({ code: 4100, reason: 'stepUpNeeded' }),
    )
    await session.noteStepUp()
    session.assertSteppedUp()
  })

  it('is not prolonged by being there, nor by a clock that is set back', async () => {
    const browser = createMemoryBrowser()
    const { worker } = await createTestWallet(browser)
    const session = createSession({ platform: worker.platform, stores: await openStores(worker.platform) })
    browser.nowMs -= 1_000
    expect(() => session.assertSteppedUp()).toThrow(expect.objectContaining({ reason: 'stepUpNeeded' }))
    browser.nowMs += 50_000
    await session.noteActivity()
    browser.nowMs += 50_000
    expect(() => session.assertSteppedUp()).toThrow(expect.objectContaining({ reason: 'stepUpNeeded' }))
  })

  it('refuses a wrong password', async () => {
    const { screen } = await createTestWallet(createMemoryBrowser())
    await expect(screen.run('stepUp', { password: 'not this one' })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    await screen.run('stepUp', { password: PASSWORD })
  })
})
