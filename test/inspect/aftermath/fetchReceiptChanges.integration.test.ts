import { createTestClient, encodeFunctionData, erc20Abi, erc721Abi, http, parseEther } from 'viem'
import { describe, expect, inject, it, vi } from 'vitest'
import { defineDevnetChain } from '../../../devnet/devnetChain.ts'
import { fetchReceipt } from '../../../src/chains/transactions/fetchReceipt.ts'
import { sendRawTransaction } from '../../../src/chains/transactions/sendRawTransaction.ts'
import { fetchReceiptChanges } from '../../../src/inspect/aftermath/fetchReceiptChanges.ts'
import { connectAs, listTokens, refuse } from '../support/devnet.ts'

const { usdc, nft, weth } = inject('deployments')
const { rpc, account, send } = connectAs(0)
const stranger = `0x${'5e'.repeat(20)}` as const
const rpcUrl = inject('rpcUrl')
const anvil = createTestClient({ mode: 'anvil', chain: defineDevnetChain(rpcUrl), transport: http(rpcUrl) })
const about = { rpc, account: account.address, tokens: listTokens() }

describe('what a transaction changed', () => {
  it('coin and tokens, without the fee', async () => {
    const sent = await send({ to: stranger, value: parseEther('1') })
    expect(await fetchReceiptChanges({ ...about, receipt: sent, value: parseEther('1') })).toMatchObject([
      { asset: { type: 'native' }, amount: `-${parseEther('1')}` },
    ])
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, 5n] })
    const receipt = await send({ to: usdc, data })
    expect(await fetchReceiptChanges({ ...about, receipt, value: 0n })).toMatchObject([
      { asset: { symbol: 'USDC' }, amount: '-5' },
    ])
  })

  it('an NFT', async () => {
    const args = [account.address, stranger, 1n] as const
    const receipt = await send({
      to: nft,
      data: encodeFunctionData({ abi: erc721Abi, functionName: 'transferFrom', args }),
    })
    expect(await fetchReceiptChanges({ ...about, receipt, value: 0n })).toMatchObject([
      { asset: { type: 'erc721', tokenId: '1' }, amount: '-1' },
    ])
  })

  it('for the one who receives', async () => {
    const receipt = await send({ to: stranger, value: 7n })
    const changes = await fetchReceiptChanges({ ...about, account: stranger, receipt, value: 7n })
    expect(changes).toMatchObject([{ asset: { type: 'native' }, amount: '7' }])
  })

  it('nothing, where it was sent to oneself', async () => {
    const receipt = await send({ to: account.address, value: 7n })
    expect(await fetchReceiptChanges({ ...about, receipt, value: 7n })).toEqual([])
  })

  it('by its own value, where the node keeps no old balances', async () => {
    const receipt = await send({ to: stranger, value: 7n })
    const poor = { ...about, rpc: refuse(rpc, 'eth_getBalance') }
    expect(await fetchReceiptChanges({ ...poor, receipt, value: 7n })).toMatchObject([{ amount: '-7' }])
  })

  it('by its own value, where the account has another transaction in the same block', async () => {
    const nonce = Number(await rpc.request('eth_getTransactionCount', [account.address, 'latest']))
    const sign = (value: bigint, index: number) =>
      account.signTransaction({
        type: 'eip1559',
        chainId: 31337,
        to: index === 0 ? stranger : weth,
        value,
        // deposit() of WETH9
        ...(index === 1 && { data: '0xd0e30db0' as const }),
        nonce: nonce + index,
        gas: 60_000n,
        maxFeePerGas: 5_000_000_000n,
        maxPriorityFeePerGas: 1n,
      })
    await anvil.setAutomine(false)
    try {
      const hashes = [
        await sendRawTransaction(rpc, await sign(7n, 0)),
        await sendRawTransaction(rpc, await sign(9n, 1)),
      ]
      await anvil.mine({ blocks: 1 })
      const [first, second] = await Promise.all(
        hashes.map((hash) => vi.waitUntil(() => fetchReceipt(rpc, hash), { timeout: 10_000 })),
      )
      if (!first || !second) throw new Error('Both should be in a block')
      expect([first.status, second.status]).toEqual(['success', 'success'])
      expect(first.blockNumber).toBe(second.blockNumber)
      expect(await fetchReceiptChanges({ ...about, receipt: first, value: 7n })).toMatchObject([
        { amount: '-7' },
      ])
      expect(await fetchReceiptChanges({ ...about, receipt: second, value: 9n })).toMatchObject([
        { asset: { type: 'native' }, amount: '-9' },
        { asset: { symbol: 'WETH' }, amount: '9' },
      ])
    } finally {
      await anvil.setAutomine(true)
    }
  })
})
