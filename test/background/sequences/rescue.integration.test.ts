import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { tokenAbi } from '../../../devnet/seed/abis.ts'
import { THIEF } from '../../../devnet/seed/seedRisks.ts'
import type { SequenceStep } from '../../../src/protocol/sequence.ts'
import { startWallet } from '../support/testWallet.ts'
import {
  beginRescue,
  chain,
  chainId,
  createLeakedWallet,
  finish,
  itemBalance,
  leaked,
  ownerOf,
  searchAll,
  seedEverything,
  setEther,
  tokenBalance,
} from './support/leakedWallet.ts'

const { usdc, dai } = inject('deployments')

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
  await seedEverything()
})
afterEach(() => chain.revert({ id: snapshot }))

const nameOf = (step: SequenceStep) =>
  step.type === 'move'
    ? `move ${step.asset.symbol}`
    : `${step.type} ${step.type === 'revoke' ? step.allowances.map(({ kind }) => kind).join(' ') : ''}`

describe('a phrase that leaked', () => {
  it('is survived: everything is moved in order, the delegation ends first, and nothing is left', async () => {
    const wallet = await createLeakedWallet()
    await searchAll(wallet)
    await beginRescue(wallet)
    const { entries } = await finish(wallet)

    const names = entries.map(({ step }) => nameOf(step))
    expect(names[0]).toBe('revoke delegation')
    expect(names.at(-1)).toBe('move ETH')
    // USDC and DAI are known and traded; of NFTs and unknown tokens nobody knows the worth.
    expect(names.slice(1, 3).sort()).toEqual(['move DAI', 'move USDC'])
    expect(
      names
        .filter((name) => name.startsWith('move'))
        .slice(2, -1)
        .sort(),
    ).toEqual(['move PANE', 'move PANE', 'move SHARD'])
    expect(entries.map(({ state, problem }) => [state, problem])).toEqual(
      entries.map(() => ['done', undefined]),
    )

    expect(await tokenBalance(usdc, wallet.safe)).toBe(10_000n * 10n ** 6n)
    expect(await tokenBalance(dai, wallet.safe)).toBe(10_000n * 10n ** 18n)
    expect((await ownerOf(1n)).toLowerCase()).toBe(wallet.safe)
    expect(await itemBalance(wallet.safe, 7n)).toBe(7n)
    expect(await chain.getCode({ address: leaked.address })).toBeUndefined()
    // The last one took the fee into account to the wei.
    expect(await chain.getBalance({ address: leaked.address })).toBe(0n)
    expect(await chain.getBalance({ address: wallet.safe })).toBeGreaterThan(9_990n * 10n ** 18n)
    expect((await searchAll(wallet)).allowances).toEqual([])
  })

  it('leaves out a token that reverts, and says so; one that keeps a part arrives as far as it lets', async () => {
    const deployer = createDeployer(inject('rpcUrl'))
    const artifact = await compileContract('DevnetOddToken')
    const stuck = await deployer.deploy(artifact, [0n, true])
    const greedy = await deployer.deploy(artifact, [1_000n, false])
    for (const token of [stuck, greedy]) {
      await deployer.send({ to: token, abi: tokenAbi, name: 'mint', args: [leaked.address, 1_000n] })
    }
    const wallet = await createLeakedWallet()
    await searchAll(wallet)
    await beginRescue(wallet)
    const { entries } = await finish(wallet)
    const odd = entries.filter(({ step }) => step.type === 'move' && step.asset.symbol === 'ODD')
    const stateOf = (token: string) =>
      odd.find(({ step }) => step.type === 'move' && step.asset.address === token.toLowerCase())
    expect(stateOf(stuck)).toMatchObject({
      state: 'skipped',
      problem: expect.stringMatching(/shall not pass/),
    })
    expect(stateOf(greedy)?.state).toBe('done')
    expect(await tokenBalance(greedy, wallet.safe)).toBe(900n)
    expect(entries.at(-1)?.state).toBe('done')
  })

  it('says how much is missing where the gas does not suffice, and goes as far as it lasts', async () => {
    const wallet = await createLeakedWallet()
    await searchAll(wallet)
    await setEther(leaked.address, '0.0003')
    const { screen, walletId, safeId } = wallet
    await screen.run('proposeRescue', { walletId, recipientId: safeId, chainIds: [chainId], revoke: true })
    const approval = await screen.nextApproval()
    if (approval.kind !== 'sequence') throw new Error('It is a sequence')
    expect(Number(approval.review?.costs[0]?.missing)).toBeGreaterThan(0)
    await screen.run('approve', { approvalId: approval.id, snapshotHash: approval.snapshotHash, choice: {} })
    const { entries } = await finish(wallet)
    expect(entries[0]?.state).toBe('done')
    expect(entries.some(({ state }) => state === 'failed' || state === 'skipped')).toBe(true)
    expect(entries.filter(({ state }) => state !== 'done').every(({ problem }) => problem)).toBe(true)
  })

  it('waits while gas costs more than was approved, and goes on when it falls', async () => {
    const wallet = await createLeakedWallet()
    await searchAll(wallet)
    const { screen, worker, walletId, safeId } = wallet
    await screen.run('proposeRescue', { walletId, recipientId: safeId, chainIds: [chainId], revoke: false })
    const approval = await screen.nextApproval()
    await chain.setNextBlockBaseFeePerGas({ baseFeePerGas: 300n * 10n ** 9n })
    await chain.mine({ blocks: 1 })
    await screen.run('approve', { approvalId: approval.id, snapshotHash: approval.snapshotHash, choice: {} })
    await expect
      .poll(() => {
        worker.passTime(3_000)
        return screen.view().sequences[0]?.entries[0]?.problem
      })
      .toMatch(/more gas than you approved/)
    expect(await tokenBalance(usdc, wallet.safe)).toBe(0n)
    await chain.setNextBlockBaseFeePerGas({ baseFeePerGas: 10n ** 9n })
    await chain.mine({ blocks: 1 })
    const { entries } = await finish(wallet)
    expect(entries.every(({ state }) => state === 'done')).toBe(true)
  })

  it('gets past a thief who takes its places in the order', async () => {
    const wallet = await createLeakedWallet()
    await searchAll(wallet)
    wallet.gate.shut = 'eth_sendRawTransaction'
    await beginRescue(wallet)
    await expect.poll(() => wallet.screen.view().activity.length).toBeGreaterThan(0)
    // The first step is signed and kept; before it is sent, its nonce is used by somebody else with the same key.
    await chain.sendTransaction({ to: THIEF, value: 1n })
    wallet.gate.shut = undefined
    const { entries } = await finish(wallet)
    expect(entries.every(({ state }) => state === 'done')).toBe(true)
    expect(entries.some(({ retries }) => retries > 0)).toBe(true)
    expect(await tokenBalance(usdc, wallet.safe)).toBe(10_000n * 10n ** 6n)
  })
})

describe('a worker that dies in a rescue', () => {
  it('goes on where it was, whatever write was its last, and nothing is sent twice', async () => {
    for (const writes of [1, 3, 6]) {
      const inner = await chain.snapshot()
      const wallet = await createLeakedWallet()
      await searchAll(wallet)
      const before = await chain.getTransactionCount({ address: leaked.address })
      const { screen, walletId, safeId } = wallet
      await screen.run('proposeRescue', { walletId, recipientId: safeId, chainIds: [chainId], revoke: true })
      const { id: approvalId, snapshotHash } = await screen.nextApproval()
      wallet.worker.dieAfterWrites(writes)
      void screen.run('approve', { approvalId, snapshotHash, choice: {} }).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 700))
      wallet.worker.kill()

      const next = await startWallet(wallet.browser)
      if (next.screen.view().sequences.length === 0) {
        const again = await next.screen.nextApproval()
        await next.screen.run('approve', {
          approvalId: again.id,
          snapshotHash: again.snapshotHash,
          choice: {},
        })
      }
      const { entries } = await finish(next)
      expect(entries.every(({ state }) => state === 'done')).toBe(true)
      const sent = (await chain.getTransactionCount({ address: leaked.address })) - before
      // The delegation that ends uses a nonce of its own.
      expect(sent).toBe(entries.length + 1)
      expect(await chain.getBalance({ address: leaked.address })).toBe(0n)
      await chain.revert({ id: inner })
    }
  }, 180_000)
})

describe('a rescue', () => {
  it('needs a fresh proof that the person is there, and another wallet to go to', async () => {
    const wallet = await createLeakedWallet()
    const { screen, browser, walletId, accountId, safeId } = wallet
    const rescue = (recipientId: typeof accountId) =>
      screen.run('proposeRescue', { walletId, recipientId, chainIds: [chainId], revoke: true })
    await expect(rescue(accountId)).rejects.toMatchObject({ reason: 'sameWallet' })
    browser.nowMs += 61_000
    await expect(rescue(safeId)).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    await expect(screen.run('setWalletCompromised', { walletId, compromised: true })).rejects.toMatchObject({
      reason: 'stepUpNeeded',
    })
  })

  it('goes to no account whose words are in the same hands, nor to one that is only watched', async () => {
    const { screen, walletId, safeId } = await createLeakedWallet()
    const rescue = (recipientId: typeof safeId) =>
      screen.run('proposeRescue', { walletId, recipientId, chainIds: [chainId], revoke: true })
    const hidden = await screen.run('openHiddenWallet', { walletId, passphrase: 'sesame' })
    await expect(rescue(hidden.accountId)).rejects.toMatchObject({ reason: 'samePhrase' })
    const address = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
    const watched = await screen.run('importWallet', { source: { type: 'address', address } })
    await expect(rescue(watched.accountId)).rejects.toMatchObject({ reason: 'cannotSign' })
    const safeWallet = screen.view().accounts.find(({ id }) => id === safeId)?.walletId ?? ''
    await screen.run('setWalletCompromised', { walletId: safeWallet, compromised: true })
    await expect(rescue(safeId)).rejects.toMatchObject({ reason: 'compromisedRecipient' })
  })
})
