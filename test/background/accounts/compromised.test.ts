import { expect, test } from 'vitest'
import { accountAddress } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, PHRASE } from '../support/testWallet.ts'

async function connected() {
  const { screen, worker, accountId } = await createTestWallet(createMemoryBrowser())
  const page = openPage(worker)
  await connectSite(screen, page)
  const walletId = screen.view().wallets[0]?.id ?? ''
  /** @returns what the next approval warns of */
  async function ask(method: string, params: unknown[]) {
    const asking = page.ask(method, params)
    asking.catch(() => undefined)
    const approval = await screen.nextApproval()
    const { review } = approval
    await screen.run('reject', { approvalId: approval.id })
    if (!review) throw new Error(approval.reviewProblem)
    return 'explanation' in review ? review.explanation.warnings : review.warnings
  }
  const mark = (compromised: boolean) => screen.run('setWalletCompromised', { walletId, compromised })
  return { screen, ask, mark, address: accountAddress(accountId) }
}

const evidence = expect.stringMatching(/^Account: 0x[0-9a-f]{40}$/i)
const warning = expect.objectContaining({ risk: 'compromised-account', level: 'caution', evidence })

test('every request for an account whose words leaked says so, until it was a false alarm', async () => {
  const { ask, mark, address } = await connected()
  const message = ['0x68656c6c6f', address]
  expect(await ask('personal_sign', message)).not.toContainEqual(warning)
  await mark(true)
  expect(await ask('personal_sign', message)).toContainEqual(warning)
  expect(await ask('eth_getEncryptionPublicKey', [address])).toContainEqual(warning)
  await mark(false)
  expect(await ask('personal_sign', message)).not.toContainEqual(warning)
})

test('an account of another wallet is not warned of', async () => {
  const { screen, ask, mark, address } = await connected()
  await screen.run('createAnotherWallet', { wordCount: 12 })
  const other = screen.view().wallets[1]?.id ?? ''
  await screen.run('setWalletCompromised', { walletId: other, compromised: true })
  expect(await ask('personal_sign', ['0x68656c6c6f', address])).not.toContainEqual(warning)
  await mark(true)
  expect(screen.view().wallets.map(({ compromisedAtMs }) => compromisedAtMs !== undefined)).toEqual([
    true,
    true,
  ])
})

test('what leaked with the words is marked with them: hidden wallets that are here, and those that come later', async () => {
  const { screen, mark } = await connected()
  const walletId = screen.view().wallets[0]?.id ?? ''
  await screen.run('openHiddenWallet', { walletId, passphrase: 'sesame' })
  await screen.run('createAnotherWallet', { wordCount: 12 })
  const marked = () => screen.view().wallets.map(({ compromisedAtMs }) => compromisedAtMs !== undefined)
  await mark(true)
  expect(marked()).toEqual([true, true, false])
  await screen.run('openHiddenWallet', { walletId, passphrase: 'another' })
  await screen.run('importWallet', { source: { type: 'phrase', words: PHRASE, passphrase: 'a third' } })
  expect(marked()).toEqual([true, true, false, true, true])
  await mark(false)
  expect(marked()).toEqual([false, false, false, false, false])
})

test('that a hidden wallet leaked marks the one without a passphrase: the words are the same', async () => {
  const { screen } = await connected()
  const walletId = screen.view().wallets[0]?.id ?? ''
  const hidden = await screen.run('openHiddenWallet', { walletId, passphrase: 'sesame' })
  await screen.run('setWalletCompromised', { walletId: hidden.walletId, compromised: true })
  const since = screen.view().wallets.map(({ compromisedAtMs }) => compromisedAtMs)
  expect(since).toEqual([expect.any(Number), expect.any(Number)])
})
