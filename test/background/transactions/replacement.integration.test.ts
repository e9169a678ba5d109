import { parseEther, parseGwei, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readRawTransaction } from '../../../src/chains/transactions/readRawTransaction.ts'
import { expectStates, listRaws, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext, startWallet } from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }
const SLOW = { speed: 'slow' }

let chain: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  chain = await startOwnChain()
})
afterAll(() => chain.stop())
beforeEach(async () => {
  await chain.ask('anvil_dropAllTransactions')
  await chain.ask('evm_setAutomine', [false])
})

type Wallet = Awaited<ReturnType<typeof chain.connect>>

/** A wallet with one transaction that waits, of a site. */
async function withWaiting(fields: Record<string, unknown> = {}) {
  const wallet = await chain.connect()
  const asked = wallet.page.ask('eth_sendTransaction', [
    { from: wallet.from, to: RECIPIENT, value: toHex(parseEther('1')), ...fields },
  ])
  await approveNext(wallet.screen, SLOW)
  const hash = (await asked) as string
  const [row] = await expectStates(wallet, ['pending'])
  if (!row) throw new Error('A transaction waits')
  return { ...wallet, hash, row }
}

/** Asks for a replacement, and approves it as it is shown. */
async function replace({ screen }: Pick<Wallet, 'screen'>, activityId: string, way: 'speedUp' | 'cancel') {
  await screen.run('proposeReplacement', { activityId, way })
  const approval = await screen.nextApproval()
  if (approval.kind !== 'transaction') throw new Error('A replacement is a transaction')
  const { hash } = await approveNext(screen, SLOW)
  return { approval, hash }
}

const balanceOf = async (address: string) =>
  BigInt((await chain.ask('eth_getBalance', [address, 'latest'])) as string)

describe('speeding up', () => {
  it('sends the same once more for a tenth more, and the first one stands as sped up', async () => {
    const wallet = await withWaiting()
    const before = await balanceOf(RECIPIENT)
    const { approval, hash } = await replace(wallet, wallet.row.id, 'speedUp')
    expect(approval.review?.explanation.title).toMatch(/^Speed up “/)
    const [first, second] = listRaws(wallet.gate).map((raw) => readRawTransaction(raw as `0x${string}`))
    if (!first || !second) throw new Error('Two were sent')
    expect({ ...second, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }).toEqual({
      ...first,
      maxFeePerGas: 0n,
      maxPriorityFeePerGas: 0n,
    })
    expect(second.maxFeePerGas * 100n).toBeGreaterThanOrEqual(first.maxFeePerGas * 110n)
    expect(second.maxPriorityFeePerGas * 100n).toBeGreaterThanOrEqual(first.maxPriorityFeePerGas * 110n)
    expect(approval.review?.replaced?.feeAtMost).toBe(`${first.maxFeePerGas * first.gas}`)

    await chain.mine()
    const [quick, slow] = await expectStates(wallet, ['confirmed', 'replaced'])
    expect(quick).toMatchObject({ hash, replaces: { id: wallet.row.id, hash: wallet.hash, way: 'speedUp' } })
    expect(quick?.origin).toBe(wallet.row.origin)
    expect(slow).toMatchObject({ hash: wallet.hash, replacedBy: hash })
    expect((await balanceOf(RECIPIENT)) - before).toBe(parseEther('1'))
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual(['It is done.'])
  })

  it('can be done again, each time above all that wait', async () => {
    const wallet = await withWaiting()
    await replace(wallet, wallet.row.id, 'speedUp')
    // The first one, though another one waits above it.
    await replace(wallet, wallet.row.id, 'speedUp')
    const prices = listRaws(wallet.gate).map((raw) => readRawTransaction(raw as `0x${string}`).maxFeePerGas)
    expect(prices).toHaveLength(3)
    expect((prices[2] ?? 0n) * 100n).toBeGreaterThanOrEqual((prices[1] ?? 0n) * 110n)
    await chain.mine()
    await expectStates(wallet, ['confirmed', 'replaced', 'replaced'])
  })

  it('pays what the network asks by now where that is more than a tenth above', async () => {
    const wallet = await withWaiting()
    await chain.ask('anvil_setNextBlockBaseFeePerGas', [toHex(parseGwei('50'))])
    await chain.mine()
    await replace(wallet, wallet.row.id, 'speedUp')
    const prices = listRaws(wallet.gate).map((raw) => readRawTransaction(raw as `0x${string}`).maxFeePerGas)
    expect(prices.at(-1)).toBeGreaterThan(parseGwei('50'))
  })

  it('is held against the person’s own policy like any send, and recorded; a cancellation sends nothing', async () => {
    const wallet = await withWaiting()
    const { screen, row } = wallet
    await screen.run('setUnlockPolicy', { askEverySend: true })
    // The proof that the change of the policy stood on is not fresh any more.
    wallet.browser.nowMs += 2 * 60_000
    await expect(replace(wallet, row.id, 'speedUp')).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    const { hash } = await replace(wallet, row.id, 'cancel')
    const { entries } = await screen.run('readAudit', { limit: 10 })
    // As what it is, and of which one.
    const recorded = { type: 'signed', subject: 'cancel', result: hash, replaces: row.hash }
    expect(entries).toContainEqual(expect.objectContaining(recorded))
  })

  it('keeps what was asked for: data, gas, access list', async () => {
    const accessList = [{ address: RECIPIENT, storageKeys: [`0x${'01'.repeat(32)}`] }]
    const wallet = await withWaiting({ data: '0xabcdef', gas: '0x186a0', accessList })
    await replace(wallet, wallet.row.id, 'speedUp')
    const sent = listRaws(wallet.gate).map((raw) => readRawTransaction(raw as `0x${string}`))
    expect(sent[1]).toMatchObject({ data: '0xabcdef', gas: 100_000n })
    expect(sent[1]?.accessList).toEqual(sent[0]?.accessList)
  })
})

describe('cancelling', () => {
  it('puts nothing in its place: 21,000 gas to the account itself, and no ether moves', async () => {
    const wallet = await withWaiting({ data: '0xabcdef' })
    const before = await balanceOf(RECIPIENT)
    const { approval, hash } = await replace(wallet, wallet.row.id, 'cancel')
    expect(approval.review?.explanation.title).toMatch(/^Cancel “/)
    const sent = listRaws(wallet.gate).map((raw) => readRawTransaction(raw as `0x${string}`))
    expect(sent[1]).toMatchObject({
      to: wallet.from.toLowerCase(),
      value: 0n,
      data: '0x',
      gas: 21_000n,
      nonce: sent[0]?.nonce,
    })
    await chain.mine()
    const [, first] = await expectStates(wallet, ['confirmed', 'replaced'])
    expect(first).toMatchObject({ hash: wallet.hash, replacedBy: hash })
    expect(await balanceOf(RECIPIENT)).toBe(before)
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual([
      'It was cancelled. The network fee was paid.',
    ])
  })

  it('a cancellation that is sped up still cancels', async () => {
    const wallet = await withWaiting()
    await replace(wallet, wallet.row.id, 'cancel')
    const [cancelling] = lookAgain(wallet)
    const { approval } = await replace(wallet, cancelling?.id ?? '', 'speedUp')
    expect(approval.request.replaces?.way).toBe('cancel')
    await chain.mine()
    const [last] = await expectStates(wallet, ['confirmed', 'replaced', 'replaced'])
    expect(last?.replaces?.way).toBe('cancel')
  })

  it('the first one that was mined after all is done, and the cancellation cost nothing', async () => {
    const wallet = await withWaiting()
    const { hash } = await replace(wallet, wallet.row.id, 'cancel')
    // The node that makes the block knows the first one only.
    await chain.ask('anvil_dropTransaction', [hash])
    await chain.ask('eth_sendRawTransaction', [listRaws(wallet.gate)[0]])
    await chain.mine()
    const [cancelling, first] = await expectStates(wallet, ['replaced', 'confirmed'])
    expect(first).toMatchObject({ hash: wallet.hash, feePaid: expect.any(String) })
    expect(cancelling).toMatchObject({ hash, replacedBy: wallet.hash })
    expect(cancelling?.feePaid).toBeUndefined()
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual(['It is done.'])
  })

  it('one that reaches a node too late says so', async () => {
    const wallet = await withWaiting()
    wallet.gate.shut = 'eth_sendRawTransaction'
    await replace(wallet, wallet.row.id, 'cancel')
    await chain.mine()
    await expectStates(wallet, ['signed', 'confirmed'])
    wallet.gate.shut = undefined
    const [cancelling] = await expectStates(wallet, ['replaced', 'confirmed'])
    expect(cancelling).toMatchObject({ replacedBy: wallet.hash })
    expect(cancelling?.problem).toBeUndefined()
  })

  it('is refused when nothing waits any more', async () => {
    const wallet = await withWaiting()
    await chain.mine()
    await expectStates(wallet, ['confirmed'])
    await expect(
      wallet.screen.run('proposeReplacement', { activityId: wallet.row.id, way: 'cancel' }),
    ).rejects.toMatchObject({ reason: 'tooLate' })
  })

  it('what is mined while the person looks at the review is said to be too late, and nothing is signed', async () => {
    const wallet = await withWaiting()
    await wallet.screen.run('proposeReplacement', { activityId: wallet.row.id, way: 'cancel' })
    const approval = await wallet.screen.nextApproval()
    await chain.mine()
    await expect(approveNext(wallet.screen, SLOW)).rejects.toMatchObject({ code: -32003 })
    expect(approval.review).toBeDefined()
    expect(Number(await chain.ask('eth_getTransactionCount', [wallet.from, 'pending']))).toBe(
      (wallet.row.nonce ?? 0) + 1,
    )
  })
})

describe('a worker that dies', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'C6: after %i storage writes: one replacement is signed, and one is carried out',
    async (writes) => {
      const wallet = await withWaiting()
      const { gate, browser, worker, screen, row } = wallet
      await screen.run('proposeReplacement', { activityId: row.id, way: 'cancel' })
      const { id: approvalId, snapshotHash } = await screen.nextApproval()
      worker.dieAfterWrites(writes)
      void screen.run('approve', { approvalId, snapshotHash, choice: NORMAL }).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 400))
      worker.kill()

      const next = await startWallet(browser)
      if (next.screen.view().approvals.length > 0) await approveNext(next.screen, NORMAL)
      await expect.poll(() => lookAgain(next).length && listRaws(gate).length, { timeout: 15_000 }).toBe(2)
      await chain.mine()
      const [last] = await expectStates(next, ['confirmed', 'replaced'])
      expect(last?.replaces?.way).toBe('cancel')
      expect(listRaws(gate)).toHaveLength(2)
    },
  )
})
