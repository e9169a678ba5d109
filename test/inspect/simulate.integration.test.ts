import * as v from 'valibot'
import { encodeFunctionData, erc20Abi, erc721Abi, maxUint256, parseAbi, parseEther, parseUnits } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import type { Rpc } from '../../src/chains/rpc/rpc.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { TransactionExplanation } from '../../src/protocol/explanation.ts'
import { type Call, connectAs, refuse } from './support/devnet.ts'
import { createSwaps } from './support/swaps.ts'

const { usdc, dai, nft, weth, uniswapV2Router } = inject('deployments')
const { rpc, account, toRequest, createContext } = connectAs(2)
const swaps = createSwaps(account.address)
const stranger = `0x${'5e'.repeat(20)}` as const

async function explain(call: Call, node: Rpc = rpc) {
  const context = createContext({ rpc: node, knownAddresses: new Set([stranger]) })
  return v.parse(
    TransactionExplanation,
    await explainTransaction({ ...context, transaction: toRequest(call) }),
  )
}
const transfer = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [stranger, amount] })
const approve = (amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [uniswapV2Router, amount] })

const full = [
  { method: 'eth_simulateV1', node: rpc },
  { method: 'debug_traceCall', node: refuse(rpc, 'eth_simulateV1') },
  { method: 'local', node: refuse(rpc, 'eth_simulateV1', 'debug_traceCall') },
]
const poorest = {
  method: 'eth_call',
  node: refuse(rpc, 'eth_simulateV1', 'debug_traceCall', 'eth_getBlockByNumber'),
}

describe.each([...full, poorest])('$method', ({ method, node }) => {
  it('says that a transfer above the balance fails, and why', async () => {
    const { simulation, warnings } = await explain(
      { to: usdc, data: transfer(parseUnits('1000000', 6)) },
      node,
    )
    // InsufficientBalance(), the token’s own error.
    expect(simulation).toMatchObject({
      status: 'reverted',
      method,
      reason: 'there is less than is to be moved (InsufficientBalance)',
    })
    expect(warnings).toMatchObject([{ risk: 'simulation-failed', level: 'danger' }])
  })

  it('says that more coin than there is can’t be sent', async () => {
    const { simulation } = await explain({ to: stranger, value: parseEther('1000000') }, node)
    expect(simulation).toMatchObject({
      status: 'reverted',
      method,
      reason: expect.stringContaining('enough'),
    })
  })

  it('says why a swap without an allowance fails, in the contract’s own words', async () => {
    const { simulation } = await explain(swaps.v2TokenToToken(parseUnits('100', 6)), node)
    expect(simulation).toMatchObject({ status: 'reverted', reason: 'TransferHelper: TRANSFER_FROM_FAILED' })
  })

  it('says that a swap comes too late', async () => {
    const abi = parseAbi(['function swapExactETHForTokens(uint256, address[], address, uint256) payable'])
    const data = encodeFunctionData({ abi, args: [1n, [weth, usdc], account.address, 1n] })
    const { simulation } = await explain({ to: uniswapV2Router, value: 5n, data }, node)
    expect(simulation).toMatchObject({ status: 'reverted', reason: 'UniswapV2Router: EXPIRED' })
  })
})

describe.each(full)('$method, what goes through', ({ method, node }) => {
  it('coin: the change is without the fee', async () => {
    const { simulation, warnings } = await explain({ to: stranger, value: parseEther('1.5') }, node)
    expect(simulation).toMatchObject({
      method,
      complete: true,
      balanceChanges: [{ asset: { type: 'native', symbol: 'ETH' }, amount: `-${parseEther('1.5')}` }],
    })
    expect(warnings).toEqual([])
  })

  it('tokens', async () => {
    const { simulation, sentences } = await explain({ to: usdc, data: transfer(parseUnits('25', 6)) }, node)
    expect(simulation).toMatchObject({ balanceChanges: [{ asset: { symbol: 'USDC' }, amount: '-25000000' }] })
    expect(sentences).toEqual([`You send 25 USDC to 0x5e5E…5E5e.`])
  })

  it('an allowance, as the token itself has it afterwards', async () => {
    const limited = await explain({ to: usdc, data: approve(parseUnits('10', 6)) }, node)
    expect(limited.simulation).toMatchObject({
      balanceChanges: [],
      allowanceChanges: [
        {
          asset: { symbol: 'USDC' },
          spender: { address: uniswapV2Router.toLowerCase(), name: 'Uniswap' },
          amount: '10000000',
          unlimited: false,
        },
      ],
      complete: true,
    })
    expect(limited.warnings).toEqual([])
    const unlimited = await explain({ to: dai, data: approve(maxUint256) }, node)
    expect(unlimited.simulation).toMatchObject({ allowanceChanges: [{ unlimited: true }] })
    const none = await explain({ to: dai, data: approve(0n) }, node)
    expect(none.simulation).toMatchObject({ allowanceChanges: [], complete: true })
    expect(none.intent).toMatchObject({ type: 'revoke' })
  })

  it('an NFT, told from tokens though the wallet has never heard of it', async () => {
    const args = [account.address, stranger, 3n] as const
    const data = encodeFunctionData({ abi: erc721Abi, functionName: 'transferFrom', args })
    const { simulation, title, intent } = await explain({ to: nft, data }, node)
    expect(title).toBe('Send PANE #3')
    expect(intent).toMatchObject({ type: 'transfer', asset: { type: 'erc721', tokenId: '3' }, amount: '1' })
    expect(simulation).toMatchObject({
      balanceChanges: [{ asset: { type: 'erc721', symbol: 'PANE', tokenId: '3' }, amount: '-1' }],
      complete: true,
    })
  })

  it('leave for an NFT, and for all of them', async () => {
    const one = encodeFunctionData({ abi: erc721Abi, functionName: 'approve', args: [uniswapV2Router, 3n] })
    expect((await explain({ to: nft, data: one }, node)).simulation).toMatchObject({
      allowanceChanges: [{ asset: { type: 'erc721', tokenId: '3' }, amount: '1', unlimited: false }],
    })
    const args = [uniswapV2Router, true] as const
    const all = encodeFunctionData({ abi: erc721Abi, functionName: 'setApprovalForAll', args })
    const { simulation, warnings } = await explain({ to: nft, data: all }, node)
    expect(simulation).toMatchObject({ allowanceChanges: [{ unlimited: true }] })
    expect(warnings).toMatchObject([{ risk: 'approval-for-all', level: 'danger' }])
  })

  it('wrapping, one for one', async () => {
    const data = encodeFunctionData({ abi: parseAbi(['function deposit() payable']) })
    const { simulation, intent, warnings } = await explain({ to: weth, data, value: 7n }, node)
    expect(intent).toMatchObject({ type: 'swap', receiveIsMinimum: false })
    expect(simulation).toMatchObject({
      balanceChanges: [
        { asset: { symbol: 'ETH' }, amount: '-7' },
        { asset: { symbol: 'WETH' }, amount: '7' },
      ],
    })
    expect(warnings).toEqual([])
  })

  it('a function that is unknown is told by what it changes', async () => {
    const abi = parseAbi(['function mint(address to)'])
    const data = encodeFunctionData({ abi, args: [account.address] })
    const { sentences, warnings } = await explain({ to: nft, data }, node)
    expect(sentences.at(-1)).toMatch(
      /^On the chain as it is now, you would receive PANE #\d+ and pay nothing\.$/,
    )
    expect(warnings).toMatchObject([{ risk: 'unknown-contract' }])
  })
})

it('eth_call: is never shown as the whole truth', async () => {
  const { simulation, warnings, sentences } = await explain({ to: usdc, data: transfer(5n) }, poorest.node)
  expect(simulation).toMatchObject({
    status: 'succeeded',
    method: 'eth_call',
    balanceChanges: [],
    complete: false,
  })
  expect(warnings).toMatchObject([{ risk: 'simulation-incomplete' }])
  expect(sentences.at(-1)).toContain('could not be checked')
})

it('the creation of a contract is tried out', async () => {
  const { intent, simulation } = await explain({ data: '0x600a600c600039600a6000f3602a60005260206000f3' })
  expect(intent).toEqual({ type: 'deploy', codeBytes: 22 })
  expect(simulation).toMatchObject({ status: 'succeeded', balanceChanges: [], complete: true })
})
