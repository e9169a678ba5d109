import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { tokenAbi } from '../../../devnet/seed/abis.ts'
import { THIEF } from '../../../devnet/seed/seedRisks.ts'
import { createGatedFetch } from '../support/gatedFetch.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, createTestWallet } from '../support/testWallet.ts'
import { chain, chainId, finish, leaked, searchAll, seedEverything } from './support/leakedWallet.ts'

const { usdc } = inject('deployments')
const allowed = (token: `0x${string}`) =>
  chain.readContract({
    address: token,
    abi: tokenAbi,
    functionName: 'allowance',
    args: [leaked.address, THIEF],
  })

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
  await seedEverything()
})
afterEach(() => chain.revert({ id: snapshot }))

async function openWallet() {
  const browser = createMemoryBrowser(createGatedFetch().fetch)
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId, rpcUrls: [inject('rpcUrl')] })
  return { ...wallet, browser }
}

describe('allowances', () => {
  it('are found, taken back by one review, and gone afterwards', async () => {
    const wallet = await openWallet()
    const { allowances } = await searchAll(wallet)
    expect(allowances.map(({ kind }) => kind).sort()).toEqual([
      'collection',
      'collection',
      'delegation',
      'permit2',
      'token',
      'token',
      'token',
    ])
    const { accountId } = wallet
    const asked = { accountIds: [accountId] }
    const known = { accountId, chainId, count: allowances.length }
    expect(await wallet.screen.run('getKnownAllowances', asked)).toEqual({ known: [known] })
    await wallet.screen.run('proposeRevocations', { allowances })
    const approval = await wallet.screen.nextApproval()
    expect(approval).toMatchObject({ kind: 'sequence', reviewState: 'ready' })
    await approveNext(wallet.screen)
    const { entries } = await finish(wallet)
    expect(entries.map(({ state }) => state)).toEqual(entries.map(() => 'done'))
    expect((await searchAll(wallet)).allowances).toEqual([])
    expect(await chain.getCode({ address: leaked.address })).toBeUndefined()
    expect(wallet.screen.view().activity.map(({ title }) => title)).toContain('End a delegation')
  })

  it('are taken back one by one as any transaction: explained as a revocation', async () => {
    const wallet = await openWallet()
    const { allowances } = await searchAll(wallet)
    const one = allowances.find(({ id }) => id === `token:${usdc.toLowerCase()}:${THIEF}`)
    if (!one) throw new Error('It was found')
    await wallet.screen.run('proposeRevocations', { allowances: [one] })
    const approval = await wallet.screen.nextApproval()
    expect(approval.kind === 'transaction' && approval.review?.explanation.intent.type).toBe('revoke')
    await approveNext(wallet.screen, { speed: 'normal' })
    await expect.poll(() => allowed(usdc)).toBe(0n)
  })

  it('that do not stand any more are not taken back again', async () => {
    const wallet = await openWallet()
    const { allowances } = await searchAll(wallet)
    const one = allowances.filter(({ id }) => id === `token:${usdc.toLowerCase()}:${THIEF}`)
    const hash = await chain.writeContract({
      address: usdc,
      abi: tokenAbi,
      functionName: 'approve',
      args: [THIEF, 0n],
    })
    await chain.waitForTransactionReceipt({ hash })
    await expect(wallet.screen.run('proposeRevocations', { allowances: one })).rejects.toMatchObject({
      reason: 'nothingToDo',
    })
  })

  it('can be stopped half way and gone on with; what is over can be put away', async () => {
    const wallet = await openWallet()
    const { screen } = wallet
    const { allowances } = await searchAll(wallet)
    await screen.run('proposeRevocations', { allowances })
    await approveNext(screen)
    const sequenceId = screen.view().sequences[0]?.id ?? ''
    await screen.run('stopSequence', { sequenceId })
    await screen.run('dismissSequence', { sequenceId: crypto.randomUUID() })
    expect(screen.view().sequences[0]?.state).toBe('stopped')
    await screen.run('goOnWithSequence', { sequenceId })
    await finish(wallet)
    await screen.run('dismissSequence', { sequenceId })
    expect(screen.view().sequences).toEqual([])
  })
})
