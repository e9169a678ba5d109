import { encodeFunctionData, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  dai,
  me,
  stranger,
  usdc,
} from '../support/stubContext.ts'

const abi = parseAbi([
  'struct Single { address tokenIn; address tokenOut; uint24 fee; address recipient; uint256 amountIn; uint256 amountOutMinimum; uint160 sqrtPriceLimitX96; }',
  'function exactInputSingle(Single params) payable',
  'function sweepTokenWithFee(address token, uint256 amountMinimum, address recipient, uint256 feeBips, address feeRecipient) payable',
  'function sweepToken(address token, uint256 amountMinimum, address recipient) payable',
  'function multicall(uint256 deadline, bytes[] data) payable',
])
/** SwapRouter02 on Ethereum. */
const swapRouter = '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45'
const sweep = (bps: bigint, to: `0x${string}`) =>
  encodeFunctionData({
    abi,
    functionName: 'sweepTokenWithFee',
    args: [dai, 50_000_000_000_000_000_000n, me, bps, to],
  })
const swap = encodeFunctionData({
  abi,
  functionName: 'exactInputSingle',
  args: [
    {
      ...{ tokenIn: usdc, tokenOut: dai, fee: 500, recipient: `0x${'0'.repeat(39)}2` as const },
      ...{ amountIn: 100_000_000n, amountOutMinimum: 0n, sqrtPriceLimitX96: 0n },
    },
  ],
})
const both = (...steps: readonly `0x${string}`[]) =>
  encodeFunctionData({ abi, functionName: 'multicall', args: [4_000_000_000n, steps] })

async function explain(data: `0x${string}`) {
  const rpc = createNode({ eth_simulateV1: createSimulation({}) }, [me])
  const context = createContext({ rpc })
  const { sentences, warnings } = await explainTransaction({
    ...context,
    transaction: createRequest({ to: swapRouter, data }),
  })
  return { sentences, found: warnings.find(({ risk }) => risk === 'swap-recipient-elsewhere') }
}

describe('a fee that is taken of a swap by Uniswap V3', () => {
  it('is said, with how much of what it is and whose', async () => {
    const { sentences, found } = await explain(both(swap, sweep(25n, stranger)))
    expect(sentences).toContain('0xb2b2…b2b2 gets 0.25 % of the DAI as a fee.')
    expect(found).toBeUndefined()
  })

  it('that is as large as no site takes is a danger, and names who gets it', async () => {
    expect((await explain(both(swap, sweep(300n, stranger)))).found).toBeUndefined()
    const { found } = await explain(both(swap, sweep(301n, stranger)))
    expect(found).toMatchObject({
      level: 'danger',
      evidence: expect.stringMatching(new RegExp(stranger, 'i')),
    })
    expect(found?.sentence).toContain('3.01 % of the DAI')
    expect((await explain(both(swap, sweep(9_000n, me)))).found).toBeUndefined()
  })

  it('is looked at where no swap stands beside it, too', async () => {
    expect((await explain(sweep(100n, stranger))).found).toBeUndefined()
    expect((await explain(sweep(9_000n, stranger))).found).toMatchObject({ level: 'danger' })
  })
})
