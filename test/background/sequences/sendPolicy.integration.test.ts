import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { nativeAssetId, tokenAssetId } from '../../../src/protocol/ids.ts'
import { type Address, toAmount } from '../../../src/protocol/primitives.ts'
import type { UnlockPolicy } from '../../../src/protocol/unlockPolicy.ts'
import { PASSWORD } from '../support/testWallet.ts'
import {
  chain,
  chainId,
  createLeakedWallet,
  finish,
  type LeakedWallet,
  searchAll,
  seedEverything,
  tokenBalance,
} from './support/leakedWallet.ts'

const { usdc } = inject('deployments')
const usdcId = tokenAssetId(chainId, 'erc20', usdc)
const plenty = { assetId: usdcId, amount: toAmount(10n ** 30n) }
const needed = { code: 4100, reason: 'stepUpNeeded' }

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
  await seedEverything()
})
afterEach(() => chain.revert({ id: snapshot }))

/** Lets more than a minute pass since the last proof. */
function forgetProof({ browser }: LeakedWallet): void {
  browser.nowMs += 61_000
}

/** @returns what approves the request that waits */
async function prepareApproval({ screen }: LeakedWallet) {
  const { id: approvalId, snapshotHash, kind } = await screen.nextApproval()
  const approve = () =>
    screen.run('approve', {
      approvalId,
      snapshotHash,
      choice: kind === 'transaction' ? { speed: 'normal' } : {},
    })
  return approve
}

async function proposeRescue({ screen, walletId, safeId }: LeakedWallet) {
  await screen.run('proposeRescue', { walletId, recipientId: safeId, chainIds: [chainId], revoke: true })
}

describe('the sending policy, in the background', () => {
  it.each([
    ['a new recipient', { askNewRecipient: true }],
    ['every send', { askEverySend: true }],
    ['a limit, for all there is when its turn comes is more than any', { limits: [plenty] }],
  ] as [string, Partial<UnlockPolicy>][])(
    'lets no rescue go without a fresh proof: %s',
    async (_, policy) => {
      const wallet = await createLeakedWallet()
      await searchAll(wallet)
      await wallet.screen.run('setUnlockPolicy', policy)
      await proposeRescue(wallet)
      forgetProof(wallet)
      const approve = await prepareApproval(wallet)
      await expect(approve()).rejects.toMatchObject(needed)
      expect(wallet.screen.view().sequences).toEqual([])
      expect(await tokenBalance(usdc, wallet.safe)).toBe(0n)
      await wallet.screen.run('stepUp', { password: PASSWORD })
      await approve()
      expect((await finish(wallet)).entries.every(({ state }) => state === 'done')).toBe(true)
    },
  )

  it('asks for nothing before allowances are taken back: that sends nothing', async () => {
    const wallet = await createLeakedWallet()
    const { allowances } = await searchAll(wallet)
    await wallet.screen.run('setUnlockPolicy', {
      askNewRecipient: true,
      askEverySend: true,
      limits: [plenty],
    })
    forgetProof(wallet)
    await wallet.screen.run('proposeRevocations', { allowances })
    await (await prepareApproval(wallet))()
    expect((await finish(wallet)).entries.every(({ state }) => state === 'done')).toBe(true)
  })

  it('takes an address that was only just added for a new one, although it is the wallet’s own', async () => {
    const wallet = await createLeakedWallet()
    const { screen, accountId, walletId } = wallet
    await screen.run('setUnlockPolicy', { askNewRecipient: true })
    const send = async (recipient: string) => {
      const wish = {
        accountId,
        assetId: nativeAssetId(chainId),
        recipient: recipient as Address,
        amount: toAmount(1n),
      }
      forgetProof(wallet)
      await screen.run('proposeSend', wish)
      return prepareApproval(wallet)
    }
    const address = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
    await screen.run('importWallet', { source: { type: 'address', address } })
    await expect((await send(address))()).rejects.toMatchObject(needed)
    await expect((await send(wallet.safe))()).rejects.toMatchObject(needed)
    // What grows from the same words is nobody else's.
    const { accountId: nextId } = await screen.run('addAccount', { walletId })
    await (await send(nextId.slice('eip155:0:'.length)))()
  })
})

it('sending to an own account whose words leaked is shown as danger', async () => {
  const { screen, accountId, safe, safeId } = await createLeakedWallet()
  const walletId = screen.view().accounts.find(({ id }) => id === safeId)?.walletId ?? ''
  await screen.run('setWalletCompromised', { walletId, compromised: true })
  const wish = { accountId, assetId: nativeAssetId(chainId), recipient: safe, amount: toAmount(1n) }
  await screen.run('proposeSend', wish)
  const { review } = await screen.nextApproval()
  const warnings = review && 'explanation' in review ? review.explanation.warnings : []
  expect(warnings.map(({ level, risk }) => `${level} ${risk}`)).toContain('danger recipient-compromised')
})
