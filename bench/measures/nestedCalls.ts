import { encodeFunctionData, erc20Abi, type Hex, numberToHex, parseAbi } from 'viem'
import type { Deployments } from '../../devnet/deployments.ts'

const abi = parseAbi([
  'struct Call { address target; bool allowFailure; bytes callData; }',
  'function aggregate3(Call[] calls) payable',
])
const GROUPS = 5
const CALLS_A_GROUP = 9

/** @returns a transaction of 50 calls: five calls of Multicall3 to itself, of nine allowances each, no two alike */
export function createNestedCalls({ multicall3, usdc }: Deployments): { to: Hex; data: Hex } {
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    aggregate(
      Array.from({ length: CALLS_A_GROUP }, (_, index) => {
        const spender = numberToHex(0x5e00n + BigInt(group * CALLS_A_GROUP + index), { size: 20 })
        const args = [spender, BigInt(index + 1)] as const
        return {
          target: usdc,
          callData: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args }),
        }
      }),
    ),
  )
  return { to: multicall3, data: aggregate(groups.map((callData) => ({ target: multicall3, callData }))) }
}

function aggregate(calls: readonly { target: Hex; callData: Hex }[]): Hex {
  const args = [calls.map((call) => ({ ...call, allowFailure: false }))] as const
  return encodeFunctionData({ abi, functionName: 'aggregate3', args })
}
