import fc from 'fast-check'
import * as v from 'valibot'
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { RpcUnavailableError } from '../../src/chains/rpc/rpcErrors.ts'
import { explainTransaction } from '../../src/inspect/explainTransaction.ts'
import type { InspectContext } from '../../src/inspect/inspectContext.ts'
import { TransactionExplanation } from '../../src/protocol/explanation.ts'
import {
  createContext,
  createNode,
  createRequest,
  createRpc,
  createSimulation,
  me,
  router,
  stranger,
  usdc,
} from './support/stubContext.ts'

type Call = Parameters<typeof createRequest>[0]

/** Everything that comes out must be what the rest of the wallet expects. */
async function explain(call: Call, context: Partial<InspectContext> = {}) {
  const explained = await explainTransaction({ ...createContext(context), transaction: createRequest(call) })
  return v.parse(TransactionExplanation, explained)
}

const transfer = (amount: bigint, to: `0x${string}` = stranger) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })
const approve = (amount: bigint, spender: `0x${string}` = router) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })

describe('what it says', () => {
  it('a transfer of the coin', async () => {
    const { title, sentences } = await explain({ to: stranger, value: 1_500_000_000_000_000_000n })
    expect(title).toBe('Send 1.5 ETH')
    expect(sentences[0]).toBe('You send 1.5 ETH to 0xb2b2…b2b2.')
  })

  it('a transfer of a token to an account of one’s own', async () => {
    const { sentences } = await explain(
      { to: usdc, data: transfer(1_000_000_000n) },
      { ownAddresses: [me, stranger] },
    )
    expect(sentences[0]).toBe('You send 1,000 USDC to your account 0xb2b2…b2b2.')
  })

  it('an allowance, with and without limit, and its end', async () => {
    const limited = await explain({ to: usdc, data: approve(1_000_000_000n) })
    expect(limited.title).toBe('Let Uniswap move 1,000 USDC')
    expect(limited.sentences[0]).toBe('Uniswap may move up to 1,000 USDC, at any time.')
    const unlimited = await explain({ to: usdc, data: approve(maxUint256) })
    expect(unlimited.sentences[0]).toBe('Uniswap may move all your USDC, now and in the future.')
    const revoked = await explain({ to: usdc, data: approve(0n) })
    expect(revoked.sentences[0]).toBe('Uniswap may no longer move your USDC.')
  })

  it('an unknown function, with its selector and the coin sent along', async () => {
    const { title, sentences, intent } = await explain({ to: stranger, data: '0x12345678', value: 5n })
    expect(title).toBe('Call an unknown function (0x12345678) on 0xb2b2…b2b2')
    expect(sentences[0]).toContain('The wallet does not know what that means.')
    expect(sentences[1]).toBe('You send 0.000000000000000005 ETH with it.')
    expect(intent).toMatchObject({ type: 'call', selector: '0x12345678' })
  })

  it('the creation of a contract', async () => {
    const { title, sentences } = await explain({ data: '0x600a600c' })
    expect(title).toBe('Create a contract')
    expect(sentences[0]).toBe('You create a contract from 4 bytes of code.')
  })

  it('what trying it out showed', async () => {
    const rpc = createNode({ eth_simulateV1: createSimulation({ before: [7n], after: [2n] }) })
    const { sentences } = await explain({ to: stranger, data: '0x12345678' }, { rpc })
    expect(sentences).toContain(
      'On the chain as it is now, you would pay 0.000000000000000005 ETH and receive nothing.',
    )
  })
})

describe('a node that fails', () => {
  it('leaves an explanation that says what could not be checked', async () => {
    const { simulation, warnings, sentences } = await explain(
      { to: usdc, data: approve(7n) },
      { rpc: createRpc({}) },
    )
    expect(simulation.status).toBe('unavailable')
    expect(warnings.map(({ risk }) => risk)).toContain('simulation-unavailable')
    expect(sentences).toContain('What it would change could not be checked.')
  })

  it('never makes it reject', async () => {
    const gone = () =>
      Promise.reject(new RpcUnavailableError('No node answers.', 'rpcUnavailable', ['timeout']))
    const rpc = createRpc({
      eth_blockNumber: gone,
      eth_call: gone,
      eth_getCode: gone,
      eth_simulateV1: gone,
    })
    const { simulation } = await explain({ to: stranger, data: approve(7n) }, { rpc })
    expect(simulation).toEqual({ status: 'unavailable', reason: 'No node answers.' })
  })

  it('that lies in every answer does not either', async () => {
    const lies = [null, 7, '0x', 'x', {}, [], [{}], { calls: [] }, `0x${'f'.repeat(64)}`, '0x1']
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.constantFrom(...lies)), fc.boolean(), async (stream, isToken) => {
        const lie = () => stream.next().value
        const rpc = createRpc({
          eth_blockNumber: lie,
          eth_call: lie,
          eth_getCode: lie,
          eth_simulateV1: lie,
          debug_traceCall: lie,
        })
        await explain({ to: isToken ? usdc : stranger, data: approve(7n) }, { rpc })
      }),
      { numRuns: 200 },
    )
  })
})

it('any bytes are explained, and parse by the schema', async () => {
  const selectors = ['0xa9059cbb', '0x095ea7b3', '0xac9650d8', '0x38ed1739', '0x5ae401dc', '0xa22cb465', '0x']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...selectors),
      fc.uint8Array({ maxLength: 260 }),
      fc.bigInt(0n, 10n ** 30n),
      async (selector, bytes, value) => {
        const data = `${selector}${Buffer.from(bytes).toString('hex')}` as `0x${string}`
        const { title, sentences } = await explain({ to: stranger, data, value })
        expect(title).not.toBe('')
        expect(sentences.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 200 },
  )
})
