import { parseGwei } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startAnvil } from '../../devnet/anvil/startAnvil.ts'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { findFreePort } from '../../devnet/findFreePort.ts'
import { fetchBalances } from '../../src/chains/balances/fetchBalances.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { fetchPendingCount, nextNonce } from '../../src/chains/nonce.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import type { Rpc } from '../../src/chains/rpc/rpc.ts'
import { classifyTransaction } from '../../src/chains/transactions/classifyTransaction.ts'
import { fetchBlockNumber } from '../../src/chains/transactions/fetchBlockNumber.ts'
import { fetchReceipt } from '../../src/chains/transactions/fetchReceipt.ts'
import { fetchTransaction } from '../../src/chains/transactions/fetchTransaction.ts'
import { fetchTransactionCount } from '../../src/chains/transactions/fetchTransactionCount.ts'
import { sendRawTransaction } from '../../src/chains/transactions/sendRawTransaction.ts'

/** A chain of its own, because these tests stop its miner and take its blocks back. */
let anvil: Awaited<ReturnType<typeof startAnvil>>
let rpc: Rpc
beforeAll(async () => {
  anvil = await startAnvil(await findFreePort())
  rpc = createRpc({ chain: { ...devnet, rpcUrls: [anvil.rpcUrl] } })
})
afterAll(() => anvil.stop())
beforeEach(async () => {
  await rpc.request('anvil_dropAllTransactions')
  await rpc.request('evm_setAutomine', [false])
})

const account = getDevnetAccount(0)

async function send(nonce: number, maxFeePerGas = parseGwei('10')) {
  const raw = await account.signTransaction({
    ...{ type: 'eip1559', chainId: 31337, to: `0x${'5e'.repeat(20)}`, value: 1n, gas: 21_000n, nonce },
    ...{ maxFeePerGas, maxPriorityFeePerGas: parseGwei('1') },
  })
  return sendRawTransaction(rpc, raw)
}

const mine = (blocks = 1) => rpc.request('anvil_mine', [`0x${blocks.toString(16)}`])

async function classify(hash: `0x${string}`, nonce: number, confirmations = 1, sinceBroadcastMs = 600_000) {
  const nonceAtLatest = await fetchTransactionCount(rpc, account.address)
  const [receipt, transaction, latestBlockNumber] = await Promise.all([
    fetchReceipt(rpc, hash),
    fetchTransaction(rpc, hash),
    fetchBlockNumber(rpc),
  ])
  const known = transaction !== undefined
  return classifyTransaction({
    ...{ receipt, nonce, nonceAtLatest, latestBlockNumber, confirmations, known, sinceBroadcastMs },
  })
}

describe('the life of a transaction', () => {
  it('C7: is pending, then in a block, then confirmed', async () => {
    const nonce = await fetchPendingCount(rpc, account.address)
    const hash = await send(nonce)
    expect(await classify(hash, nonce, 2)).toBe('pending')
    await mine()
    expect(await classify(hash, nonce, 2)).toBe('pending')
    await mine()
    expect(await classify(hash, nonce, 2)).toBe('confirmed')
  })

  it('C7: is replaced by another one of its nonce that pays more', async () => {
    const nonce = await fetchPendingCount(rpc, account.address)
    const slow = await send(nonce)
    const quick = await send(nonce, parseGwei('40'))
    await mine()
    expect(await classify(slow, nonce)).toBe('replaced')
    expect(await classify(quick, nonce)).toBe('confirmed')
  })

  it('C7: is dropped when the node throws it out', async () => {
    const nonce = await fetchPendingCount(rpc, account.address)
    const hash = await send(nonce)
    await rpc.request('anvil_dropTransaction', [hash])
    expect(await classify(hash, nonce, 1, 1_000)).toBe('pending')
    expect(await classify(hash, nonce)).toBe('dropped')
  })

  it('C7: is no longer confirmed when its block is taken back', async () => {
    const nonce = await fetchPendingCount(rpc, account.address)
    const hash = await send(nonce)
    await mine()
    expect(await classify(hash, nonce)).toBe('confirmed')
    await rpc.request('anvil_reorg', [1, []])
    expect(await classify(hash, nonce)).not.toBe('confirmed')
  })

  it('C5: counts waiting transactions, ours and those of another wallet', async () => {
    const first = await fetchPendingCount(rpc, account.address)
    await send(first)
    await send(first + 1)
    const pendingCount = await fetchPendingCount(rpc, account.address)
    expect(pendingCount).toBe(first + 2)
    expect(nextNonce({ pendingCount, journalled: [first] })).toBe(first + 2)
  })

  it('C5: twenty sends at once get twenty nonces, and all are confirmed', async () => {
    const pendingCount = await fetchPendingCount(rpc, account.address)
    const journalled: number[] = []
    for (let index = 0; index < 20; index += 1) journalled.push(nextNonce({ pendingCount, journalled }))
    const hashes = await Promise.all(journalled.map((nonce) => send(nonce)))
    await mine()
    const states = await Promise.all(hashes.map((hash, index) => classify(hash, journalled[index] ?? 0)))
    expect(new Set(states)).toEqual(new Set(['confirmed']))
  })

  it('tells a nonce that is spent and a price that is too low to replace', async () => {
    await rpc.request('evm_setAutomine', [true])
    const nonce = await fetchPendingCount(rpc, account.address)
    await send(nonce)
    await expect(send(nonce, parseGwei('11'))).rejects.toMatchObject({ reason: 'nonceTooLow' })
    await rpc.request('evm_setAutomine', [false])
    await send(nonce + 1, parseGwei('20'))
    await expect(send(nonce + 1, parseGwei('15'))).rejects.toMatchObject({
      reason: 'replacementUnderpriced',
    })
  })

  it('reads balances on a chain without Multicall3', async () => {
    const tokens = [`0x${'01'.repeat(20)}`, `0x${'02'.repeat(20)}`] as const
    const balances = await fetchBalances(rpc, { address: account.address, tokens })
    expect(balances.native).toBeGreaterThan(0n)
    expect(balances.tokens.map((token) => token.balance)).toEqual([undefined, undefined])
  })
})
