import { encodeFunctionData, erc20Abi, parseAbi, parseEther } from 'viem'
import { describe, expect, inject, it, vi } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { fetchBalances } from '../../src/chains/balances/fetchBalances.ts'
import { estimateGas } from '../../src/chains/fees/estimateGas.ts'
import { fetchFeeQuote } from '../../src/chains/fees/fetchFeeQuote.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { fetchPendingCount } from '../../src/chains/nonce.ts'
import { assertChain } from '../../src/chains/rpc/chainCheck.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import { fetchTokenMetadata } from '../../src/chains/tokens/fetchTokenMetadata.ts'
import { fetchBlockNumber } from '../../src/chains/transactions/fetchBlockNumber.ts'
import { fetchReceipt } from '../../src/chains/transactions/fetchReceipt.ts'
import { fetchTransaction } from '../../src/chains/transactions/fetchTransaction.ts'
import { fetchTransactionCount } from '../../src/chains/transactions/fetchTransactionCount.ts'
import { sendRawTransaction } from '../../src/chains/transactions/sendRawTransaction.ts'
import { fetchIncomingTransfers } from '../../src/chains/transfers/fetchIncomingTransfers.ts'

const { usdc, dai, nft, weth } = inject('deployments')
const rpc = createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } })
const account = getDevnetAccount(3)
const stranger = `0x${'5e'.repeat(20)}` as const
const mintAbi = parseAbi(['function mint(address to, uint256 value)'])

/** Sends with the fee the engine quotes, the gas it estimates and the nonce it finds. */
async function send(request: { to: `0x${string}`; data?: `0x${string}`; value?: bigint }) {
  const { fee } = (await fetchFeeQuote(rpc)).normal
  if (fee.type !== 'eip1559') throw new Error('The devnet has EIP-1559')
  const raw = await account.signTransaction({
    ...request,
    type: 'eip1559',
    chainId: 31337,
    nonce: await fetchPendingCount(rpc, account.address),
    gas: await estimateGas(rpc, { from: account.address, ...request }),
    maxFeePerGas: BigInt(fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
  })
  const hash = await sendRawTransaction(rpc, raw)
  // The node answers before it has mined.
  return { raw, hash, receipt: await vi.waitUntil(() => fetchReceipt(rpc, hash)) }
}

describe('chains on the devnet', () => {
  it('C1: is on the chain it says', async () => {
    await assertChain(rpc)
  })

  it('pays with the quoted fee, and the receipt shows what it cost', async () => {
    const before = await fetchBalances(rpc, { address: account.address, tokens: [] })
    const { receipt } = await send({ to: stranger, value: parseEther('1') })
    expect(receipt).toMatchObject({ status: 'success', gasUsed: 21_000n, logs: [] })
    const cost = receipt.gasUsed * (receipt.effectiveGasPrice ?? 0n)
    const after = await fetchBalances(rpc, { address: account.address, tokens: [] })
    expect(before.native - after.native).toBe(parseEther('1') + cost)
  })

  it('C6: sending the same bytes again succeeds and changes nothing', async () => {
    const { raw, hash } = await send({ to: stranger, value: 1n })
    const count = await fetchTransactionCount(rpc, account.address)
    expect(await sendRawTransaction(rpc, raw)).toBe(hash)
    expect(await fetchTransactionCount(rpc, account.address)).toBe(count)
    expect(await fetchTransaction(rpc, hash)).toMatchObject({ hash, value: 1n, nonce: count - 1 })
  })

  it('reads balances of the coin and of tokens, and none of what is no token', async () => {
    const holder = getDevnetAccount(2).address
    const balances = await fetchBalances(rpc, { address: holder, tokens: [usdc, stranger, dai] })
    expect(balances.tokens.map((token) => token.balance)).toEqual([
      10_000n * 10n ** 6n,
      undefined,
      10_000n * 10n ** 18n,
    ])
    expect(balances.native).toBeGreaterThan(parseEther('1000'))
  })

  it('reads what tokens say of themselves', async () => {
    expect(await fetchTokenMetadata(rpc, usdc)).toMatchObject({
      standard: 'erc20',
      symbol: 'USDC',
      decimals: 6,
    })
    expect(await fetchTokenMetadata(rpc, weth)).toMatchObject({
      standard: 'erc20',
      symbol: 'WETH',
      decimals: 18,
    })
    expect(await fetchTokenMetadata(rpc, nft)).toMatchObject({ standard: 'erc721', decimals: 0 })
    expect(await fetchTokenMetadata(rpc, stranger)).toBeUndefined()
  })

  it('finds tokens that arrive', async () => {
    const fromBlock = await fetchBlockNumber(rpc)
    const data = encodeFunctionData({ abi: mintAbi, functionName: 'mint', args: [stranger, 77n] })
    const { hash } = await send({ to: usdc, data })
    const toBlock = await fetchBlockNumber(rpc)
    const query = { address: stranger, tokens: [usdc, dai], fromBlock, toBlock }
    const { transfers, scannedTo } = await fetchIncomingTransfers(rpc, query)
    expect(transfers).toMatchObject([{ token: usdc.toLowerCase(), amount: 77n, hash }])
    expect(scannedTo).toBe(toBlock)
  })

  it('says that a contract refuses, in place of an amount of gas', async () => {
    const args = [stranger, 10n ** 30n] as const
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args })
    await expect(estimateGas(rpc, { from: account.address, to: usdc, data })).rejects.toMatchObject({
      code: -32_003,
      reason: 'executionReverted',
    })
  })

  it('says that money is missing', async () => {
    const poor = getDevnetAccount(1_000)
    const fee = { maxFeePerGas: 10n ** 10n, maxPriorityFeePerGas: 1n, gas: 21_000n }
    const raw = await poor.signTransaction({
      ...{ type: 'eip1559', chainId: 31337, nonce: 0, to: stranger, value: 1n, ...fee },
    })
    await expect(sendRawTransaction(rpc, raw)).rejects.toMatchObject({ reason: 'insufficientFunds' })
  })
})
