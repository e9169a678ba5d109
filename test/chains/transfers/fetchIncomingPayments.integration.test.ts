import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startAnvil } from '../../../devnet/anvil/startAnvil.ts'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { findFreePort } from '../../../devnet/findFreePort.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { fetchBlockNumber } from '../../../src/chains/transactions/fetchBlockNumber.ts'
import { fetchReceipt } from '../../../src/chains/transactions/fetchReceipt.ts'
import { sendRawTransaction } from '../../../src/chains/transactions/sendRawTransaction.ts'
import { fetchIncomingPayments } from '../../../src/chains/transfers/fetchIncomingPayments.ts'

let anvil: Awaited<ReturnType<typeof startAnvil>>
let rpc: Rpc
beforeAll(async () => {
  anvil = await startAnvil(await findFreePort())
  rpc = createRpc({ chain: { ...devnet, rpcUrls: [anvil.rpcUrl] } })
})
afterAll(() => anvil.stop())

const sender = getDevnetAccount(0)
const account = `0x${'5e'.repeat(20)}` as const

async function pay(nonce: number, ether: string) {
  const raw = await sender.signTransaction({
    ...{ type: 'eip1559', chainId: 31337, to: account, value: parseEther(ether), gas: 21_000n, nonce },
    ...{ maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 10n ** 9n },
  })
  const hash = await sendRawTransaction(rpc, raw)
  // The node answers before the block is made.
  const receipt = await vi.waitFor(async () => {
    const found = await fetchReceipt(rpc, hash)
    if (!found) throw new Error('It is in no block yet')
    return found
  })
  return {
    hash,
    blockNumber: receipt.blockNumber,
    amount: parseEther(ether),
    sender: sender.address.toLowerCase(),
  }
}

it('finds payments among many blocks, oldest first, and none twice', async () => {
  const first = await pay(0, '1')
  await rpc.request('anvil_mine', ['0x28'])
  const second = await pay(1, '2')
  await rpc.request('anvil_mine', ['0x11'])
  const toBlock = await fetchBlockNumber(rpc)
  expect(await fetchIncomingPayments(rpc, { address: account, fromBlock: 1n, toBlock })).toEqual([
    first,
    second,
  ])
  const fromBlock = first.blockNumber + 1n
  expect(await fetchIncomingPayments(rpc, { address: account, fromBlock, toBlock })).toEqual([second])
  expect(await fetchIncomingPayments(rpc, { address: account, fromBlock: toBlock + 1n, toBlock })).toEqual([])
})
