import { describe, expect, it, vi } from 'vitest'
import type { AuditEntry } from '../../../src/protocol/audit.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  PASSWORD,
  SITE,
  startWallet,
} from '../support/testWallet.ts'

/** @returns the log as it is on disk */
function logOf(browser: MemoryBrowser): AuditEntry[] {
  return [...browser.log.logs.values()].flatMap((log) => [...log.values()]) as AuditEntry[]
}

const typesOf = (browser: MemoryBrowser) => logOf(browser).map(({ type }) => type)

describe('the audit log of the background', () => {
  it('has an entry for all that opens, signs, allows and refuses, in the order it happened', async () => {
    const browser = createMemoryBrowser()
    const { worker, screen, accountId } = await createTestWallet(browser)
    const page = openPage(worker)
    await connectSite(screen, page)
    const message = page.ask('personal_sign', ['0x68656c6c6f', accountId.split(':')[2]])
    await approveNext(screen)
    await message
    const asked = page.ask('personal_sign', ['0x68656c6c6f', accountId.split(':')[2]])
    const refused = expect(asked).rejects.toMatchObject({ code: 4001 })
    await screen.run('reject', { approvalId: (await screen.nextApproval()).id })
    await refused
    await screen.run('updateSettings', { autoLockMinutes: 5, theme: 'dark' })
    await screen.run('updateSettings', { theme: 'light' })
    await screen.run('disconnectSite', { origin: SITE as never })
    expect(typesOf(browser)).toEqual([
      'walletAdded',
      'approved',
      'permissionGranted',
      'approved',
      'signed',
      'rejected',
      'settingsChanged',
      'permissionRevoked',
    ])
    expect(logOf(browser)[4]).toMatchObject({
      seq: 5,
      origin: SITE,
      accountId,
      chainId: 'eip155:31337',
      subject: 'message',
      atMs: browser.nowMs,
    })
    expect(logOf(browser)[5]).toMatchObject({ subject: 'message', result: 'userRejected' })
    expect(logOf(browser)[6]).toMatchObject({ subject: 'autoLockMinutes' })
  })

  it('keeps what happens while locked, and chains it at the next unlock with the time it happened', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    await screen.run('lock', {})
    await expect(screen.run('unlock', { password: 'not the password' })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
    const triedAtMs = browser.nowMs
    expect(typesOf(browser)).toEqual(['walletAdded'])
    browser.nowMs += 60_000
    // Over the death of the worker, too.
    const { screen: next } = await startWallet(browser)
    await next.run('unlock', { password: PASSWORD })
    expect(typesOf(browser)).toEqual(['walletAdded', 'locked', 'unlockFailed', 'unlocked'])
    const [, , failed, unlocked] = logOf(browser)
    expect(failed).toMatchObject({ atMs: triedAtMs, subject: 'password', result: 'wrongPassword' })
    expect(failed?.lockedId).toBeDefined()
    expect(unlocked?.lockedId).toBeUndefined()
    expect(browser.local.dump().auditPending).toMatchObject({ value: { events: [], lost: 0 } })
  })

  it('shows what is kept and not chained yet to whoever reads the log', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    await screen.run('lock', {})
    await expect(screen.run('unlock', { password: 'not the password' })).rejects.toThrow()
    const gone = vi.spyOn(browser.log, 'append').mockRejectedValue(new Error('no database'))
    await screen.run('unlock', { password: PASSWORD })
    gone.mockRestore()
    expect(typesOf(browser)).toEqual(['walletAdded'])
    const { entries } = await screen.run('readAudit', { limit: 10 })
    expect(entries.map(({ type }) => type)).toEqual(['unlocked', 'unlockFailed', 'locked', 'walletAdded'])
  })

  it('holds no secret, and not what was asked', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('revealPhrase', { walletId })
    await expect(screen.run('stepUp', { password: 'a wrong guess' })).rejects.toBeDefined()
    expect(typesOf(browser)).toEqual(['walletAdded', 'secretRevealed', 'stepUpFailed'])
    const text = JSON.stringify(logOf(browser))
    expect(text).not.toMatch(/test test|junk|correct horse|a wrong guess/)
  })
})
