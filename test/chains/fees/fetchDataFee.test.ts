import { decodeFunctionData, parseAbi } from 'viem/utils'
import { describe, expect, it } from 'vitest'
import { fetchDataFee } from '../../../src/chains/fees/fetchDataFee.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const nothing = { data: '0x', gas: 21_000n } as const
const OP_ORACLE = '0x420000000000000000000000000000000000000f'
const SCROLL_ORACLE = '0x5300000000000000000000000000000000000002'
const word = (amount: bigint) => `0x${amount.toString(16).padStart(64, '0')}`

/** A chain where one contract answers, told what it is asked. */
function answering(contract: string, answer: (call: `0x${string}`) => unknown): Rpc {
  return createStubRpc({
    eth_call: ([call]: readonly unknown[]) => {
      const { to, data } = call as { to: string; data: `0x${string}` }
      return to === contract ? answer(data) : '0x'
    },
  })
}

describe('fetchDataFee', () => {
  it('asks a chain that the person added, which may be of the OP Stack', async () => {
    const abi = parseAbi(['function getL1FeeUpperBound(uint256)'])
    const rpc = answering(OP_ORACLE, (data) => {
      if (data.startsWith('0x275aedd2')) throw new NodeRpcError({ code: 3, message: 'execution reverted' })
      return word(decodeFunctionData({ abi, data }).args[0] * 10n)
    })
    expect(await fetchDataFee(rpc, nothing)).toBe(1_500n)
  })

  it('has the operator’s part of it by the gas, where the chain takes one (Isthmus)', async () => {
    const abi = parseAbi(['function getL1FeeUpperBound(uint256)', 'function getOperatorFee(uint256)'])
    const rpc = answering(OP_ORACLE, (data) => {
      const { functionName, args = [0n] } = decodeFunctionData({ abi, data })
      return functionName === 'getOperatorFee' ? word(args[0] * 1_000_000n) : word(5n)
    })
    expect(await fetchDataFee(rpc, nothing)).toBe(21_000_000_005n)
  })

  it('is by the bytes on Scroll, the data among them as it is', async () => {
    const abi = parseAbi(['function getL1Fee(bytes)'])
    const asked: `0x${string}`[] = []
    const rpc = answering(SCROLL_ORACLE, (data) => {
      asked.push(decodeFunctionData({ abi, data }).args[0])
      return word(9n)
    })
    const accessList = [{ address: `0x${'11'.repeat(20)}`, storageKeys: ['0x01'] }]
    expect(await fetchDataFee(rpc, { data: '0x00aabb', accessList, gas: 0n })).toBe(9n)
    expect(asked).toEqual([`0x${'ff'.repeat(150 + 57)}00aabb`])
  })

  it('is nothing where no contract answers, and on a built-in chain of another kind', async () => {
    expect(await fetchDataFee(createStubRpc({ eth_call: '0x' }), nothing)).toBe(0n)
    const { chain, ...rest } = createStubRpc({ eth_call: `0x${'1'.padStart(64, '0')}` })
    const builtIn: Rpc = { ...rest, chain: { ...chain, builtIn: true } }
    expect(await fetchDataFee(builtIn, nothing)).toBe(0n)
  })
})
