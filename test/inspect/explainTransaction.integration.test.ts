import * as v from 'valibot'
import { encodeFunctionData, erc20Abi, parseEther, parseUnits } from 'viem'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { fetchReceiptChanges } from '../../src/inspect/aftermath/fetchReceiptChanges.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import { TransactionExplanation } from '../../src/protocol/explanation.ts'
import { type Call, connectAs, listTokens, refuse } from './support/devnet.ts'
import { createSwaps } from './support/swaps.ts'

const { usdc, uniswapV2Router, uniswapV3Router } = inject('deployments')
const { rpc, account, send, toRequest, createContext } = connectAs(1)
const swaps = createSwaps(account.address)

const trades: Record<string, Call> = {
  'V2, token to token': swaps.v2TokenToToken(parseUnits('100', 6)),
  'V2, coin to token': swaps.v2EtherToToken(parseEther('0.1')),
  'V2, token to coin': swaps.v2TokenToEther(parseUnits('100', 6)),
  'V2, coin to an exact amount of a token': swaps.v2EtherForExactTokens(parseEther('1'), parseUnits('90', 6)),
  'V3, token to token': swaps.v3TokenToToken(parseUnits('100', 6)),
  'V3, coin to token': swaps.v3EtherToToken(parseEther('0.1')),
  'V3, token to coin': swaps.v3TokenToEther(parseUnits('100', 6)),
  'V3, coin to an exact amount of a token': swaps.v3EtherForExactTokens(parseEther('1'), parseUnits('90', 6)),
}
const ways = [
  { method: 'eth_simulateV1', node: rpc },
  { method: 'debug_traceCall', node: refuse(rpc, 'eth_simulateV1') },
  { method: 'local', node: refuse(rpc, 'eth_simulateV1', 'debug_traceCall') },
]

beforeAll(async () => {
  for (const spender of [uniswapV2Router, uniswapV3Router]) {
    const args = [spender, parseUnits('2000', 6)] as const
    await send({ to: usdc, data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }) })
  }
})

describe('a swap tried out on the chain', () => {
  for (const [name, trade] of Object.entries(trades)) {
    for (const { method, node } of ways) {
      it(`${name}: ${method} promises to the wei what the receipt then shows`, async () => {
        const explained = await explainTransaction({
          ...createContext({ rpc: node }),
          transaction: toRequest(trade),
        })
        v.parse(TransactionExplanation, explained)
        expect(explained.intent).toMatchObject({ type: 'swap', protocol: 'Uniswap' })
        const { simulation } = explained
        if (simulation.status !== 'succeeded') throw new Error(JSON.stringify(simulation))
        expect(simulation).toMatchObject({ method, complete: true })
        // These ask for one unit at least, which is said.
        const isOpen = explained.intent.type === 'swap' && explained.intent.receive.amount === '1'
        const expected = isOpen ? ['swap-loose-minimum'] : []
        expect(explained.warnings.map(({ risk }) => risk)).toEqual(expected)

        const receipt = await send(trade)
        const changes = await fetchReceiptChanges({
          rpc,
          account: account.address,
          receipt,
          value: trade.value ?? 0n,
          tokens: listTokens(),
        })
        expect(changes).toEqual(simulation.balanceChanges)
        expect(changes).toHaveLength(2)
      })
    }
  }
})
