import fc from 'fast-check'
import { encodeAbiParameters, encodeFunctionData, type Hex, parseAbi, parseAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { decodeTransaction } from '../../../src/inspect/decode/decodeTransaction.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { flattenCalls } from '../../../src/inspect/steps.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  stranger,
  usdc as usdcText,
} from '../support/stubContext.ts'

const router: Hex = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const usdc: Hex = usdcText
const COIN: Hex = `0x${'0'.repeat(40)}`
const SENDER: Hex = '0x0000000000000000000000000000000000000001'
const abi = parseAbi(['function execute(bytes commands, bytes[] inputs) payable'])
const word = (text: string, values: readonly unknown[]) =>
  encodeAbiParameters(parseAbiParameters(text), values)
const three = (token: Hex, to: Hex, amount: bigint) => word('address, address, uint256', [token, to, amount])
const permit = (spender: Hex, amount: bigint) =>
  word('((address, uint160, uint48, uint48), address, uint256), bytes', [
    [[usdc, amount, 1_900_000_000, 0], spender, 1_900_000_000n],
    '0x12',
  ])
const permits = (spender: Hex) =>
  word('((address, uint160, uint48, uint48)[], address, uint256), bytes', [
    [[[usdc, 5n, 1_900_000_000, 0]], spender, 1_900_000_000n],
    '0x12',
  ])
const execute = (commands: Hex, inputs: Hex[]) => encodeFunctionData({ abi, args: [commands, inputs] })

function read(commands: Hex, ...inputs: Hex[]) {
  const request = createRequest({ to: router, data: execute(commands, inputs) })
  const decoded = decodeTransaction(request, { chainId: 'eip155:1', targetStandard: undefined })
  return flattenCalls(decoded)
    .slice(1)
    .map((step) => step.decoded)
}

describe('commands of a Universal Router that are no one swap', () => {
  it('show each permit with who it is for', () => {
    const toStranger = { type: 'approve', spender: stranger, amount: 5n, editable: false }
    expect(read('0x0a', permit(stranger, 5n))).toMatchObject([toStranger])
    expect(read('0x03', permits(stranger))).toMatchObject([toStranger])
    expect(read('0x0a', permit(stranger, 0n))).toMatchObject([{ type: 'revoke', spender: stranger }])
  })

  it('show what goes to others: moved by Permit2, handed over, swept, unwrapped', () => {
    const token = { type: 'transfer', asset: { type: 'erc20', address: usdc }, recipient: stranger }
    expect(read('0x020405', ...[1n, 2n, 3n].map((amount) => three(usdc, stranger, amount)))).toMatchObject([
      { ...token, amount: 1n },
      { ...token, amount: 2n },
      { ...token, amount: 3n },
    ])
    const many = word('(address, address, uint160, address)[]', [[[me, stranger, 4n, usdc]]])
    expect(read('0x0d', many)).toMatchObject([{ ...token, amount: 4n }])
    const coin = { type: 'transfer', asset: { type: 'native' }, recipient: stranger }
    expect(read('0x040c', three(COIN, stranger, 5n), word('address, uint256', [stranger, 6n]))).toMatchObject(
      [
        { ...coin, amount: 5n },
        { ...coin, amount: 6n },
      ],
    )
  })

  it('within a plan of their own', () => {
    const plan = word('bytes, bytes[]', ['0x05', [three(usdc, stranger, 3n)]])
    expect(read('0x21', plan)).toMatchObject([{ type: 'call' }, { type: 'transfer', recipient: stranger }])
  })

  it('show what a plan for V4 that is no one swap hands to others, at least', () => {
    const swap = word('((address, address, uint24, int24, address), bool, uint128, uint128, bytes)', [
      [[COIN, usdc, 500, 10, COIN], true, 9n, 400n, '0x'],
    ])
    const takes = [three(usdc, stranger, 0n), three(usdc, stranger, 2_500n), three(usdc, SENDER, 0n)]
    const plan = word('bytes, bytes[]', ['0x060e100e', [swap, ...takes]])
    const toStranger = { type: 'transfer', asset: { type: 'erc20', address: usdc }, recipient: stranger }
    expect(read('0x10', plan)).toMatchObject([
      { signature: 'swapOnV4()' },
      { ...toStranger, amount: 400n },
      { ...toStranger, amount: 100n },
    ])
  })

  it('name what moves nothing to others, and leave the rest visibly unknown', () => {
    expect(read('0x0405103f', three(usdc, SENDER, 1n), three(usdc, me, 1n), '0x', '0x')).toMatchObject([
      { signature: 'giveBack()' },
      { signature: 'giveBack()' },
      { signature: 'swapOnV4()' },
      { signature: 'command63()' },
    ])
  })

  it('are a danger where they let a person move tokens, or hand what was swapped to others', async () => {
    const warn = async (commands: Hex, ...inputs: Hex[]) => {
      const rpc = createNode({ eth_simulateV1: createSimulation({}) }, [me, stranger])
      const transaction = createRequest({ to: router, data: execute(commands, inputs) })
      const { warnings } = await explainTransaction({ ...createContext({ rpc }), transaction })
      return warnings.map(({ level, risk }) => `${level} ${risk}`)
    }
    expect(await warn('0x0a', permit(stranger, 5n))).toContain('danger allowance-to-account')
    expect(await warn('0x05', three(usdc, stranger, 5n))).toContain('danger swap-recipient-elsewhere')
    expect(await warn('0x04', three(COIN, stranger, 0n))).toContain('danger swap-recipient-elsewhere')
    expect(await warn('0x04', three(usdc, me, 5n))).not.toContain('danger swap-recipient-elsewhere')
  })

  it('never make it throw', () => {
    const hex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
    const bytes = fc.uint8Array({ maxLength: 200 })
    const property = (commands: Uint8Array, inputs: Uint8Array[]) => {
      const padded = [...commands].map((_, index) => hex(inputs[index] ?? new Uint8Array()))
      expect(() => read(hex(commands), ...padded)).not.toThrow()
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 6 }), fc.array(bytes, { maxLength: 6 }), property))
  })
})
