import { beforeEach, describe, expect, it } from 'vitest'
import { checkAuditExport } from '../../../src/keyring/audit/export/checkAuditExport.ts'
import type { AuditEntry } from '../../../src/protocol/audit.ts'
import { createMemoryBrowser, type MemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet, type TestScreen } from '../support/testWallet.ts'

let browser: MemoryBrowser
let screen: TestScreen

beforeEach(async () => {
  browser = createMemoryBrowser()
  screen = (await createTestWallet(browser)).screen
  for (const autoLockMinutes of [5, 15, 30]) await screen.run('updateSettings', { autoLockMinutes })
}, 60_000)

/** @returns the log as it is on disk */
function onDisk(): Map<number, AuditEntry> {
  const [log] = browser.log.logs.values()
  return log as Map<number, AuditEntry>
}

/** Makes of an entry what its MAC does not vouch for. */
function damage(seq: number): void {
  onDisk().set(seq, { ...onDisk().get(seq), subject: 'forged' } as AuditEntry)
}

const verify = () => screen.run('verifyAudit', {})

describe('a damaged audit log', () => {
  it('is set aside with all that is in it, and the new one says so in its first entry', async () => {
    damage(2)
    expect(await verify()).toEqual({ whole: false, seq: 2, problem: 'changed' })
    await screen.run('startNewLog', {})
    expect(await verify()).toMatchObject({ whole: true, count: 1 })
    await screen.run('updateSettings', { autoLockMinutes: 5 })
    const { entries, aside } = await screen.run('readAudit', { limit: 10 })
    expect(entries.map(({ seq, type, subject, result }) => ({ seq, type, subject, result }))).toEqual([
      { seq: 6, type: 'settingsChanged', subject: 'autoLockMinutes' },
      { seq: 5, type: 'logStarted', subject: 'changed', result: '2' },
    ])
    expect(aside).toEqual([{ after: 0, through: 4, setAsideAtMs: browser.nowMs, seq: 2, problem: 'changed' }])
    expect([...onDisk().keys()]).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('can still be exported, as the damaged log it is, beside the new one', async () => {
    damage(2)
    await screen.run('startNewLog', {})
    const old = await screen.run('exportAudit', { through: 4 })
    expect(old.text.trimEnd().split('\n')).toHaveLength(1 + 4)
    expect(checkAuditExport(old.text, old.code)).toEqual({ whole: false, problem: 'logBroken', seq: 2 })
    const { text, code } = await screen.run('exportAudit', {})
    expect(checkAuditExport(text, code)).toMatchObject({
      whole: true,
      begins: { after: 4, because: 'logStarted' },
    })
    await expect(screen.run('exportAudit', { through: 3 })).rejects.toMatchObject({ reason: 'unknownLog' })
  })

  it('that lost its end, or all of it, is followed by a whole one as well', async () => {
    for (const seq of [3, 4]) onDisk().delete(seq)
    const next = await startWallet(browser)
    screen = next.screen
    expect(await verify()).toEqual({ whole: false, seq: 3, problem: 'cutShort' })
    await screen.run('startNewLog', {})
    expect(await verify()).toMatchObject({ whole: true })
    next.worker.kill()
    onDisk().clear()
    screen = (await startWallet(browser)).screen
    expect(await verify()).toMatchObject({ whole: false, seq: 5 })
    await screen.run('startNewLog', {})
    expect(await verify()).toMatchObject({ whole: true })
    expect((await screen.run('readAudit', { limit: 10 })).aside).toHaveLength(2)
  })

  it('makes room for a new one only while it is damaged, and only for who proved to be there', async () => {
    await expect(screen.run('startNewLog', {})).rejects.toMatchObject({ reason: 'auditWhole' })
    damage(2)
    browser.nowMs += 61_000
    await expect(screen.run('startNewLog', {})).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    expect(await verify()).toMatchObject({ whole: false, seq: 2 })
  })

  it('is kept with the four before it, and the first of six is let go', async () => {
    for (let round = 0; round < 6; round++) {
      await screen.run('updateSettings', { autoLockMinutes: round % 2 === 0 ? 5 : 15 })
      damage([...onDisk().keys()].at(-1) ?? 0)
      await screen.run('startNewLog', {})
    }
    const { aside } = await screen.run('readAudit', { limit: 10 })
    expect(aside).toHaveLength(5)
    expect([...onDisk().keys()][0]).toBe((aside[0]?.after ?? 0) + 1)
    expect(await verify()).toMatchObject({ whole: true, count: 1 })
  })

  it('stays checkable in the part before a change of the password', async () => {
    await screen.run('changePassword', { password: PASSWORD, newPassword: 'staple battery horse wrong' })
    damage(2)
    await screen.run('startNewLog', {})
    expect(await verify()).toMatchObject({ whole: true, count: 1 })
  })

  it('is left as damaged as it was by a worker that dies on the way', async () => {
    damage(2)
    for (let writes = 0; writes < 5; writes++) {
      const life = await startWallet(browser)
      life.worker.dieAfterWrites(writes)
      life.screen.run('startNewLog', {}).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 150))
      life.worker.kill()
      screen = (await startWallet(browser)).screen
      const verdict = await verify()
      if (verdict.whole) return expect(onDisk().size).toBeGreaterThan(4)
      expect(verdict, `after ${writes} writes`).toMatchObject({ seq: 2, problem: 'changed' })
    }
    await screen.run('startNewLog', {})
    expect(await verify()).toMatchObject({ whole: true })
  }, 60_000)
})
