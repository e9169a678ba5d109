import { encodeFunctionData, erc20Abi, maxUint256, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  nowMs,
  router,
  stranger,
  usdc,
} from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const SUPPLY = 1_000_000n
const word = (amount: bigint) => `0x${amount.toString(16).padStart(64, '0')}` as const
const approve = (spender: `0x${string}`, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })

/** A token of a million units, of which an account has so many. */
const createContextOf = (balance: bigint) =>
  createContext({
    rpc: createNode({
      eth_simulateV1: createSimulation({}),
      eth_call: ([call]) => {
        const { data } = call as { readonly data: string }
        if (data.startsWith('0x18160ddd')) return word(SUPPLY)
        return data.startsWith('0x70a08231') ? word(balance) : '0x'
      },
    }),
  })

async function findUnusual(balance: bigint, amount: bigint, spender: `0x${string}` = router) {
  const transaction = createRequest({ to: usdc, data: approve(spender, amount) })
  const { warnings } = await explainTransaction({ ...createContextOf(balance), transaction })
  return warnings.filter(({ risk }) => risk.startsWith('allowance-unusual'))
}
const summarize = (warnings: Awaited<ReturnType<typeof findUnusual>>) =>
  warnings.map(({ level, risk, evidence }) => [level, risk, evidence].join(' '))

describe('leave for far more than there is in the account', () => {
  it('is what is above ten times that, by a unit', async () => {
    expect(await findUnusual(500n, 5_000n)).toEqual([])
    expect(summarize(await findUnusual(500n, 5_001n))).toEqual([
      'caution allowance-unusual 5001 of 500 smallest units',
    ])
  })

  it('says how much of each, and is a danger for whom the wallet does not know', async () => {
    const [known] = await findUnusual(500n, 5_001n)
    expect(known?.sentence).toContain('could move 0.005001 USDC, and this account has 0.0005 USDC.')
    expect(summarize(await findUnusual(500n, 5_001n, stranger))).toEqual([
      'danger allowance-unusual-to-stranger 5001 of 500 smallest units',
    ])
  })

  it('is nothing where there is none of it yet, or where it is leave without limit', async () => {
    expect(await findUnusual(0n, 5_001n)).toEqual([])
    expect(await findUnusual(500n, SUPPLY + 1n)).toEqual([])
    expect(await findUnusual(500n, maxUint256)).toEqual([])
  })

  it('is found among calls within a call', async () => {
    const abi = parseAbi(['function executeBatch((address to, uint256 value, bytes data)[] calls)'])
    const args = [[{ to: usdc, value: 0n, data: approve(router, 5_001n) }]] as const
    const transaction = createRequest({
      to: me,
      data: encodeFunctionData({ abi, functionName: 'executeBatch', args }),
    })
    const { warnings } = await explainTransaction({ ...createContextOf(500n), transaction })
    expect(warnings.map(({ risk }) => risk)).toContain('allowance-unusual')
  })

  it('is the same by a signature', async () => {
    const sign = async (value: string) => {
      const typed = createTypedData({
        domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: usdc },
        primaryType: 'Permit',
        types: {
          Permit: ['address owner', 'address spender', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
        },
        message: { owner: me, spender: router, value, nonce: '0', deadline: String(nowMs / 1000 + 900) },
      })
      const asked = { ...createContextOf(500n), json: JSON.stringify(typed), address: me }
      return (await explainTypedData(asked)).warnings.map(({ risk }) => risk)
    }
    expect(await sign('5000')).not.toContain('allowance-unusual')
    expect(await sign('5001')).toContain('allowance-unusual')
  })
})
