import { createTestClient, http } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { readRawTransaction } from '../../../src/chains/transactions/readRawTransaction.ts'
import type { ReplacementWay } from '../../../src/protocol/transaction.ts'
import { listRaws, lookAgain } from '../support/ownChain.ts'
import { approveNext } from '../support/testWallet.ts'
import {
  amount,
  approve,
  chain,
  me,
  openBatchSite,
  readStatus,
  sendAndApprove,
  swap,
  tokenBalance,
} from './support/batchSite.ts'

const { usdc, simple7702Account } = inject('deployments')
const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
const SLOW = { speed: 'slow' }

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await anvil.snapshot()
  await anvil.setAutomine(false)
})
afterEach(async () => {
  await anvil.request({ method: 'anvil_dropAllTransactions' as never })
  await anvil.setAutomine(true)
  await anvil.revert({ id: snapshot })
})

type Wallet = Awaited<ReturnType<typeof openBatchSite>>

/** Looks and makes blocks until the batch is over. */
async function untilOver(wallet: Wallet, id: string) {
  const read = async () => {
    lookAgain(wallet)
    wallet.worker.passTime(3_000)
    await anvil.mine({ blocks: 1 })
    return readStatus(wallet.page, id)
  }
  await expect.poll(async () => (await read()).status, { timeout: 20_000 }).not.toBe(100)
  return readStatus(wallet.page, id)
}

/** Replaces the newest transaction once a node has it. */
async function replaceNewest(wallet: Wallet, way: ReplacementWay) {
  const { screen } = wallet
  await expect.poll(() => lookAgain(wallet)[0]?.state, { timeout: 10_000 }).toBe('pending')
  await screen.run('proposeReplacement', { activityId: screen.view().activity[0]?.id ?? '', way })
  await approveNext(screen, SLOW)
}

const rawsOf = ({ gate }: Wallet) => listRaws(gate).map((raw) => readRawTransaction(raw as `0x${string}`))

describe('a batch, one of whose transactions is replaced', () => {
  it('goes on with the one that was sped up, and the site is given the receipt of what was carried out (200)', async () => {
    const wallet = await openBatchSite()
    const before = await tokenBalance(usdc)
    const id = await sendAndApprove(wallet, [approve, swap], { choice: { way: 'apart', speed: 'normal' } })
    await replaceNewest(wallet, 'speedUp')
    const { status, receipts = [] } = await untilOver(wallet, id)
    expect(status).toBe(200)
    const [, quick] = wallet.screen.view().activity.toReversed()
    expect(quick?.replaces?.way).toBe('speedUp')
    expect(receipts.map(({ transactionHash }) => transactionHash)).toContain(quick?.hash)
    expect(receipts).toHaveLength(2)
    expect(await tokenBalance(usdc)).toBe(before - amount)
    // A receipt says it to the site; the sequence follows at its next look.
    const readSequence = () => {
      wallet.worker.passTime(3_000)
      return wallet.screen.view().sequences[0]
    }
    await expect.poll(readSequence, { timeout: 10_000 }).toMatchObject({
      state: 'done',
      entries: [{ state: 'done', hash: quick?.hash }, { state: 'done' }],
    })
  })

  it('ends with the one that was cancelled: nothing of it was done, and what came after is not sent (400)', async () => {
    const wallet = await openBatchSite()
    const id = await sendAndApprove(wallet, [approve, swap], { choice: { way: 'apart', speed: 'normal' } })
    await replaceNewest(wallet, 'cancel')
    const { status, receipts } = await untilOver(wallet, id)
    expect({ status, receipts }).toEqual({ status: 400, receipts: undefined })
    expect(rawsOf(wallet)).toHaveLength(2)
    expect(wallet.screen.view().sequences[0]?.entries).toMatchObject([
      { state: 'failed', problem: 'You cancelled it.' },
      { state: 'skipped' },
    ])
  })

  it('in one transaction with a delegation: is sped up as the same, and upgraded once (200)', async () => {
    const wallet = await openBatchSite()
    const before = await tokenBalance(usdc)
    const id = await sendAndApprove(wallet, [approve, swap])
    await replaceNewest(wallet, 'speedUp')
    const [first, second] = rawsOf(wallet)
    expect(second).toMatchObject({ data: first?.data, gas: first?.gas, delegate: first?.delegate })
    const { status, receipts } = await untilOver(wallet, id)
    expect({ status, count: receipts?.length }).toEqual({ status: 200, count: 1 })
    expect(await tokenBalance(usdc)).toBe(before - amount)
    expect(await chain.getCode({ address: me })).toBe(`0xef0100${simple7702Account.slice(2).toLowerCase()}`)
  })

  it('in one transaction with a delegation: is cancelled by a plain one, and the account stays as it was (400)', async () => {
    const wallet = await openBatchSite()
    const id = await sendAndApprove(wallet, [approve, swap])
    await replaceNewest(wallet, 'cancel')
    const [, cancellation] = rawsOf(wallet)
    expect(cancellation).toMatchObject({ to: me, data: '0x', delegate: undefined })
    // This node already reckons with the code that the delegation would bring.
    expect(cancellation?.gas).toBeLessThan(40_000n)
    expect((await untilOver(wallet, id)).status).toBe(400)
    expect(await chain.getCode({ address: me })).toBeUndefined()
  })
})
