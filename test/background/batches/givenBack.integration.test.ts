import { createTestClient, http, parseEther, toHex } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import type { MemoryBrowser } from '../support/memoryBrowser.ts'
import { lookAgain } from '../support/ownChain.ts'
import { approveNext, startWallet } from '../support/testWallet.ts'
import {
  APART,
  me,
  openBatchSite,
  readStatus,
  sendAndApprove,
  sendCalls,
  TOGETHER,
} from './support/batchSite.ts'

const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
const ETHER = 'eip155:31337/slip44:60'
const limits = [{ assetId: ETHER, amount: parseEther('1').toString(), period: 'day' }]
const payee = `0x${'5e'.repeat(20)}` as const
/** Takes what it is paid, until a test gives it code that doesn't. */
const fickle = `0x${'5f'.repeat(20)}` as const
const REVERTS = '0x5f5ffd'

const pay = (to: string, ether: string) => ({ to, value: toHex(parseEther(ether)) })
const calls = [pay(payee, '0.1'), pay(fickle, '0.2'), pay(payee, '0.3')]
const part = (ether: string) => parseEther(ether).toString()

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await anvil.snapshot()
  await anvil.setCode({ address: me, bytecode: '0x' })
  await anvil.setAutomine(false)
})
afterEach(async () => {
  await anvil.request({ method: 'anvil_dropAllTransactions' as never })
  await anvil.setAutomine(true)
  await anvil.revert({ id: snapshot })
})

type Wallet = Awaited<ReturnType<typeof openBatchSite>>

function listCounted({ browser }: { readonly browser: MemoryBrowser }): string[] {
  const stored = browser.local.dump().spending as { value: { counted: string }[] } | undefined
  return (stored?.value ?? []).map(({ counted }) => counted)
}

/** A site that may spend one ether a day, whose three calls were approved, and the first of them waits for a block. */
async function begin(choice: typeof APART): Promise<Wallet & { readonly batchId: string }> {
  const wallet = await openBatchSite({ limits })
  const batchId = await sendAndApprove(wallet, calls, { choice })
  await expect.poll(() => lookAgain(wallet)[0]?.state, { timeout: 10_000 }).toBe('pending')
  expect(listCounted(wallet)).toEqual(['0.1', '0.2', '0.3'].map(part))
  return { ...wallet, batchId }
}

type Looked = Pick<Wallet, 'browser' | 'worker' | 'screen'>

/** Has the wallet look, and the chain make a block. */
async function look(wallet: Looked): Promise<void> {
  lookAgain(wallet)
  if (wallet.worker.countInFlight() === 0) wallet.worker.passTime(3_000)
  await anvil.mine({ blocks: 1 })
}

/** Looks, with a block each time, until this is what the site is counted for. */
async function expectCounted(wallet: Looked, ether: string[]) {
  const read = () => look(wallet).then(() => listCounted(wallet))
  await expect.poll(read, { timeout: 20_000 }).toEqual(ether.map(part))
}

/** What has become of each call. */
const listStates = ({ screen }: Pick<Wallet, 'screen'>) =>
  screen.view().sequences[0]?.entries.map(({ state }) => state)

async function cancelNewest({ screen }: Wallet): Promise<void> {
  await screen.run('proposeReplacement', { activityId: screen.view().activity[0]?.id ?? '', way: 'cancel' })
  await approveNext(screen, { speed: 'slow' })
}

describe('what a site was counted for a batch that is carried out in order', () => {
  it('is given back for the call that fails and for those after it, and stays for what was done', async () => {
    const wallet = await begin(APART)
    await anvil.setCode({ address: fickle, bytecode: REVERTS })
    await expectCounted(wallet, ['0.1'])
    expect(listStates(wallet)).toEqual(['done', 'skipped', 'skipped'])
  })

  it('is given back for a call that is in a block without effect', async () => {
    const wallet = await begin(APART)
    await anvil.mine({ blocks: 1 })
    await expect.poll(() => lookAgain(wallet).length, { timeout: 10_000 }).toBe(2)
    await expect.poll(() => lookAgain(wallet)[0]?.state, { timeout: 10_000 }).toBe('pending')
    await anvil.setCode({ address: fickle, bytecode: REVERTS })
    await expectCounted(wallet, ['0.1'])
    expect(listStates(wallet)).toEqual(['done', 'failed', 'skipped'])
  })

  it('is given back when another transaction takes the place of the first: the person cancelled it', async () => {
    const wallet = await begin(APART)
    await cancelNewest(wallet)
    expect(listCounted(wallet)).toHaveLength(3)
    await expectCounted(wallet, [])
    expect(listStates(wallet)).toEqual(['failed', 'skipped', 'skipped'])
  })

  it('is given back for what the person stops, and not for what was sent', async () => {
    const wallet = await begin(APART)
    await wallet.screen.run('stopSequence', { sequenceId: wallet.screen.view().sequences[0]?.id ?? '' })
    await expectCounted(wallet, ['0.1'])
    const read = () => look(wallet).then(() => listStates(wallet))
    await expect.poll(read, { timeout: 20_000 }).toEqual(['done', 'skipped', 'skipped'])
  })

  it('is given back by the next worker when this one dies at any write', async () => {
    for (let writes = 0; writes < 6; writes += 1) {
      const wallet = await begin(APART)
      await cancelNewest(wallet)
      wallet.worker.dieAfterWrites(writes)
      await anvil.mine({ blocks: 2 })
      lookAgain(wallet)
      await new Promise((resolve) => setTimeout(resolve, 300))
      wallet.worker.kill()
      const next = await startWallet(wallet.browser)
      await expectCounted({ ...next, browser: wallet.browser }, [])
    }
  })
})

describe('what a site was counted for a batch in one transaction with a delegation', () => {
  it('is given back when it fails in the block, and the site is told so (500)', async () => {
    const wallet = await begin(TOGETHER)
    await anvil.setCode({ address: fickle, bytecode: REVERTS })
    await expectCounted(wallet, [])
    expect(wallet.screen.view().activity[0]?.state).toBe('failed')
    const { status, receipts } = await readStatus(wallet.page, wallet.batchId)
    expect({ status, receipts: receipts?.map((receipt) => receipt.status) }).toEqual({
      status: 500,
      receipts: ['0x0'],
    })
  })

  it('is given back when the network forgets it and takes it no more, and the site is told so (400)', async () => {
    const wallet = await begin(TOGETHER)
    await anvil.request({ method: 'anvil_dropAllTransactions' as never })
    await anvil.setBalance({ address: me, value: 0n })
    expect(listCounted(wallet)).toHaveLength(3)
    wallet.browser.nowMs += 600_000
    await expectCounted(wallet, [])
    expect(wallet.screen.view().activity[0]?.state).toBe('dropped')
    expect(await readStatus(wallet.page, wallet.batchId)).toMatchObject({ status: 400 })
  })

  it('is given back when no node ever takes it', async () => {
    const wallet = await openBatchSite({ limits })
    const told = expect(sendCalls(wallet.page, calls)).rejects.toMatchObject({ code: -32003 })
    await wallet.screen.nextApproval()
    await anvil.setBalance({ address: me, value: 0n })
    await expect(approveNext(wallet.screen, TOGETHER)).rejects.toMatchObject({ reason: 'insufficientFunds' })
    await told
    expect(listCounted(wallet)).toEqual([])
  })

  it('stays counted, and once, when it is done', async () => {
    await expectCounted(await begin(TOGETHER), ['0.1', '0.2', '0.3'])
  })
})
