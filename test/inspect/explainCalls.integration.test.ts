import { encodeFunctionData, erc20Abi, parseAbi, parseUnits } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { explainCalls } from '../../src/inspect/explainCalls.ts'
import { connectAs, refuse } from './support/devnet.ts'
import { createSwaps } from './support/swaps.ts'

const { usdc, uniswapV2Router } = inject('deployments')
const { rpc, account, toRequest, createContext } = connectAs(2)
const swaps = createSwaps(account.address)
const stranger = `0x${'5e'.repeat(20)}` as const
const amount = parseUnits('100', 6)
const abi = [...erc20Abi, ...parseAbi(['function mint(address to, uint256 value)'])]
const approve = (spender: `0x${string}`, amount: bigint) =>
  toRequest({
    to: usdc,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
  })
const swap = () => toRequest(swaps.v2TokenToToken(amount))
const symbols = (changes: readonly { asset: { symbol: string }; amount: string }[]) =>
  changes.map(({ asset, amount }) => `${amount.startsWith('-') ? '-' : '+'}${asset.symbol}`)

describe('calls in order', () => {
  it('are tried out each on what those before it leave, and all of them together', async () => {
    const { explanations, simulation, warnings } = await explainCalls(createContext(), [
      approve(uniswapV2Router, amount),
      swap(),
    ])
    expect(explanations.map(({ intent }) => intent.type)).toEqual(['approve', 'swap'])
    // Alone it would fail for want of the allowance.
    expect(explanations[1]?.simulation).toMatchObject({ status: 'succeeded', complete: true })
    if (simulation.status !== 'succeeded') throw new Error('It goes through')
    expect(symbols(simulation.balanceChanges)).toEqual(['-USDC', '+DAI'])
    expect(simulation.balanceChanges[0]?.amount).toBe(String(-amount))
    // The swap used the allowance up.
    expect(simulation.allowanceChanges).toEqual([])
    expect(warnings.filter(({ level }) => level === 'danger')).toEqual([])
  })

  it('say what is left allowed after all of them, and warn by the rules for each', async () => {
    const { simulation, warnings } = await explainCalls(createContext(), [
      approve(uniswapV2Router, 2n * amount),
      swap(),
      approve(stranger, 2n ** 256n - 1n),
    ])
    if (simulation.status !== 'succeeded') throw new Error('It goes through')
    const left = simulation.allowanceChanges.map(({ spender, unlimited }) => [spender.address, unlimited])
    expect(left).toContainEqual([stranger, true])
    expect(warnings.map(({ risk }) => risk)).toContain('allowance-to-account')
  })

  it('fail from the first that fails on', async () => {
    const { explanations, simulation } = await explainCalls(createContext(), [
      approve(uniswapV2Router, amount - 1n),
      swap(),
      approve(stranger, 1n),
    ])
    expect(explanations.map(({ simulation: { status } }) => status)).toEqual([
      'succeeded',
      'reverted',
      'reverted',
    ])
    expect(simulation.status).toBe('reverted')
  })

  it('are not taken for checked where neither the node nor the wallet can try several out', async () => {
    const context = createContext({ rpc: refuse(rpc, 'eth_simulateV1', 'eth_getBlockByNumber') })
    const { explanations, simulation, warnings } = await explainCalls(context, [
      approve(uniswapV2Router, amount),
      swap(),
    ])
    expect(explanations.map(({ simulation: { status } }) => status)).toEqual(['succeeded', 'unavailable'])
    expect(simulation.status).toBe('unavailable')
    expect(warnings.map(({ risk }) => risk)).toContain('simulation-unavailable')
  })

  describe('of which one lets somebody move many times what there is', () => {
    const onUsdc = (functionName: string, args: readonly unknown[]) =>
      toRequest({ to: usdc, data: encodeFunctionData({ abi, functionName, args } as never) })
    const send = (amount: bigint) => onUsdc('transfer', [stranger, amount])
    const mint = (amount: bigint) => onUsdc('mint', [account.address, amount])
    const fetchHeld = async () =>
      BigInt(String(await rpc.request('eth_call', [onUsdc('balanceOf', [account.address]), 'latest'])))
    const findUnusual = async (...calls: Parameters<typeof explainCalls>[1]) => {
      const { explanations } = await explainCalls(createContext(), calls)
      return explanations.map(({ warnings }) => warnings.find(({ risk }) => risk === 'allowance-unusual'))
    }

    it('are held against what those before them leave', async () => {
      const held = await fetchHeld()
      const [, unusual] = await findUnusual(send(held - 5n), approve(uniswapV2Router, 51n))
      expect(unusual).toMatchObject({
        sentence: expect.stringContaining('this account would have 0.000005 USDC by then'),
        evidence: '51 of 5 smallest units',
      })
      expect(await findUnusual(send(held - 5n), approve(uniswapV2Router, 50n))).toEqual([
        undefined,
        undefined,
      ])
      // The second call takes what the third is held against.
      const [, , third] = await findUnusual(send(1n), send(held - 6n), approve(uniswapV2Router, 51n))
      expect(third?.evidence).toBe('51 of 5 smallest units')
    })

    it('and against what those before them bring', async () => {
      const held = await fetchHeld()
      const much = approve(uniswapV2Router, held * 10n + 1n)
      const [, behind] = await findUnusual(send(0n), much)
      expect(behind?.evidence).toBe(`${held * 10n + 1n} of ${held} smallest units`)
      expect(await findUnusual(mint(1n), much)).toEqual([undefined, undefined])
      // What comes after is not there yet.
      expect((await findUnusual(much, mint(1n)))[0]?.sentence).toContain('this account has')
    })

    it('and against nothing where it is not known what those before them leave', async () => {
      const held = await fetchHeld()
      const context = createContext({ rpc: refuse(rpc, 'eth_simulateV1', 'eth_getBlockByNumber') })
      const much = approve(uniswapV2Router, held * 10n + 1n)
      const { explanations } = await explainCalls(context, [much, much])
      expect(
        explanations.map(({ warnings }) => warnings.some(({ risk }) => risk === 'allowance-unusual')),
      ).toEqual([...[true, false]])
    })
  })

  it('that are one are tried out once, as any transaction', async () => {
    const context = createContext({ rpc: refuse(rpc, 'eth_simulateV1') })
    const { simulation } = await explainCalls(context, [approve(uniswapV2Router, amount)])
    expect(simulation).toMatchObject({ status: 'succeeded', method: 'debug_traceCall' })
  })
})
