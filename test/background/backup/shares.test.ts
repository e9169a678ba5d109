import { describe, expect, it } from 'vitest'
import published from '../../vectors/slip39.json' with { type: 'json' }
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, startWallet } from '../support/testWallet.ts'

const NEW_PASSWORD = 'a lighthouse in the fog'

async function makeShares(passphrase?: string) {
  const browser = createMemoryBrowser()
  const { screen, accountId } = await createTestWallet(browser)
  const walletId = screen.view().accounts[0]?.walletId ?? ''
  const options = { walletId, threshold: 2, count: 3, ...(passphrase && { passphrase }) }
  const { shares } = await screen.run('makeShares', options)
  return { browser, screen, accountId, walletId, shares }
}

describe('shares of a wallet', () => {
  it('bring the very same accounts back in another browser', async () => {
    const { accountId, shares } = await makeShares()
    const { screen } = await startWallet(createMemoryBrowser())
    const source = { kind: 'shares', shares: shares.slice(1), opens: 'phrase' } as const
    await screen.run('recover', { source, password: NEW_PASSWORD })
    expect(screen.view().accounts.map(({ id }) => id)).toEqual([accountId])
  })

  it('come in beside the wallets that are there, and only once', async () => {
    const { accountId, shares } = await makeShares()
    const { screen } = await startWallet(createMemoryBrowser())
    const { words } = await screen.run('draftPhrase', { wordCount: 12 })
    const other = await screen.run('createWallet', { words, password: NEW_PASSWORD })
    const source = { type: 'shares', shares: shares.slice(1), opens: 'phrase' } as const
    await screen.run('importWallet', { source })
    expect(screen.view().accounts.map(({ id }) => id)).toEqual([other.accountId, accountId])
    await expect(screen.run('importWallet', { source })).rejects.toMatchObject({ reason: 'knownAccount' })
    const seed = await screen.run('importWallet', { source: { ...source, opens: 'seed' } })
    expect(seed.accountId).not.toBe(accountId)
  }, 60_000)

  it('are kept nowhere; when they were made is', async () => {
    const { browser, screen, shares } = await makeShares()
    const stored = JSON.stringify([browser.local.dump(), browser.session.dump()])
    for (const share of shares) expect(stored).not.toContain(share.slice(4, 7).join(' '))
    expect((await screen.run('getBackupState', {})).wallets[0]?.sharesMadeAtMs).toBe(browser.nowMs)
  })

  it('are made only for who has just proved to be there', async () => {
    const { browser, screen, walletId } = await makeShares()
    browser.nowMs += 61_000
    const asked = { walletId, threshold: 2, count: 3 }
    await expect(screen.run('makeShares', asked)).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    await screen.run('stepUp', { password: PASSWORD })
    expect((await screen.run('makeShares', asked)).shares).toHaveLength(3)
  })

  it('are counted while they are typed in, and what is wrong is said', async () => {
    const { screen, shares } = await makeShares()
    const [first = [], second = []] = shares
    expect(await screen.run('checkShares', { shares: [first] })).toEqual({
      groups: [{ index: 0, have: 1, need: 2 }],
      neededGroups: 1,
      completeGroups: 0,
      complete: false,
    })
    expect(await screen.run('checkShares', { shares: [first, second] })).toMatchObject({ complete: true })
    await expect(
      screen.run('checkShares', {
        shares: [first, second.with(9, second[9] === 'academic' ? 'acid' : 'academic')],
      }),
    ).rejects.toMatchObject({ reason: 'badShareChecksum' })
  })

  it('with a passphrase of their own open another wallet without it', async () => {
    const { accountId, shares } = await makeShares('sesame')
    const { screen } = await startWallet(createMemoryBrowser())
    const source = { kind: 'shares', shares, opens: 'phrase' } as const
    const idOf = async (passphrase?: string) => {
      const { wallets } = await screen.run('previewRecovery', {
        source: { ...source, ...(passphrase && { passphrase }) },
      })
      return wallets[0]?.accounts[0]?.accountId
    }
    expect(await idOf('sesame')).toBe(accountId)
    expect(await idOf()).not.toBe(accountId)
  })
})

describe('shares of a hardware wallet (SLIP-39 vector 17)', () => {
  const vector = published.vectors[16]
  const shares = vector?.shares.map((share) => share.split(' ')) ?? []
  const seed = { kind: 'shares', shares, opens: 'seed', passphrase: published.passphrase } as const

  it('bring back the accounts that the hardware wallet has: their secret is the seed itself', async () => {
    const { screen } = await startWallet(createMemoryBrowser())
    const asPhrase = await screen.run('previewRecovery', { source: { ...seed, opens: 'phrase' } })
    const asSeed = await screen.run('previewRecovery', { source: seed })
    expect(asSeed.wallets[0]?.accounts).not.toEqual(asPhrase.wallets[0]?.accounts)
    await screen.run('recover', { source: seed, password: NEW_PASSWORD })
    expect(screen.view().accounts[0]).toMatchObject({
      kind: 'seed',
      id: asSeed.wallets[0]?.accounts[0]?.accountId,
    })
  })

  it('grow further accounts, which shares made anew bring back', async () => {
    const { screen } = await startWallet(createMemoryBrowser())
    await screen.run('recover', { source: seed, password: NEW_PASSWORD })
    const walletId = screen.view().accounts[0]?.walletId ?? ''
    await screen.run('addAccount', { walletId })
    const ids = screen.view().accounts.map(({ id }) => id)
    const made = await screen.run('makeShares', { walletId, threshold: 3, count: 5 })
    await screen.run('lock', {})
    const source = { kind: 'shares', shares: made.shares.slice(0, 3), opens: 'seed' } as const
    expect(
      (await screen.run('previewRecovery', { source })).wallets[0]?.accounts.map(
        ({ accountId }) => accountId,
      ),
    ).toEqual(ids)
  })
})
