import { describe, expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet } from '../support/testWallet.ts'

const NEW_PASSWORD = 'a lighthouse in the fog'

describe('a backup file', () => {
  it('brings wallets, names and settings to another browser, under a password of its own', async () => {
    const home = createMemoryBrowser()
    const { screen } = await createTestWallet(home)
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('addAccount', { walletId, name: 'Savings' })
    await screen.run('updateSettings', { autoLockMinutes: 42, theme: 'dark' })
    const made = await screen.run('makeBackup', {})
    expect((await screen.run('getBackupState', {})).fileMadeAtMs).toBe(made.createdAtMs)

    const away = await startWallet(createMemoryBrowser())
    const source = { kind: 'file', file: made.file, code: made.code } as const
    const preview = await away.screen.run('previewRecovery', { source })
    expect(preview.createdAtMs).toBe(made.createdAtMs)
    await away.screen.run('recover', { source, password: NEW_PASSWORD })
    const seen = ({ accounts, settings }: ReturnType<typeof screen.view>) => ({
      accounts: accounts.map(({ id, name, path }) => ({ id, name, path })),
      settings,
    })
    expect(seen(away.screen.view())).toEqual(seen(screen.view()))
    await away.screen.run('lock', {})
    await expect(away.screen.run('unlock', { password: PASSWORD })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
  })

  it('is made only for who has just proved to be there', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    browser.nowMs += 61_000
    await expect(screen.run('makeBackup', {})).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    await screen.run('stepUp', { password: PASSWORD })
    const made = await screen.run('makeBackup', {})
    expect(made.code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  })

  it('is kept nowhere, nor is its code', async () => {
    const browser = createMemoryBrowser()
    const { screen } = await createTestWallet(browser)
    const { file, code } = await screen.run('makeBackup', {})
    const stored = JSON.stringify([browser.local.dump(), browser.session.dump()])
    expect(stored).not.toContain(code.slice(0, 9))
    expect(stored).not.toContain(JSON.parse(file).ct.slice(0, 40))
  })

  it('with a store that can’t be read brings the wallets all the same', async () => {
    const home = await createTestWallet(createMemoryBrowser())
    await home.screen.run('updateSettings', { autoLockMinutes: 42 })
    const { openBackup } = await import('../../../src/keyring/backup/file/openBackup.ts')
    const { sealBackup } = await import('../../../src/keyring/backup/file/sealBackup.ts')
    const first = await home.screen.run('makeBackup', {})
    const opened = await openBackup(first.file, first.code)
    const broken = { ...opened.stores, settings: { version: 99, value: 'no settings' } }
    const { random, now: clock } = home.worker.platform
    const made = await sealBackup({ contents: opened.contents, stores: broken }, { random, clock })
    const { screen } = await startWallet(createMemoryBrowser())
    const source = { kind: 'file', file: made.file, code: made.code } as const
    await screen.run('recover', { source, password: NEW_PASSWORD })
    expect(screen.view().accounts.map(({ id }) => id)).toEqual([home.accountId])
    expect(screen.view().settings.autoLockMinutes).toBe(15)
  })
})
