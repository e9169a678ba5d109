import { encodeFunctionData, erc20Abi, type Hex, maxUint256, parseAbi, zeroAddress } from 'viem'
import { expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { ownerFunctions } from '../../../src/inspect/rules/steps/ownerFunctions.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  me,
  stranger,
  usdc,
} from '../support/stubContext.ts'

const safe = `0x${'5a'.repeat(20)}` as const
const abi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 a, uint256 b, uint256 c, address d, address e, bytes signatures)',
  'function executeBatch((address to, uint256 value, bytes data)[] calls)',
  'function transferOwnership(address newOwner)',
  'function swapOwner(address previous, address old, address next)',
])
const exec = (to: Hex, data: Hex, operation = 0): Hex =>
  encodeFunctionData({
    abi,
    functionName: 'execTransaction',
    args: [to, 0n, data, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, '0x'],
  })
const approveAll = encodeFunctionData({
  abi: erc20Abi,
  functionName: 'approve',
  args: [stranger, maxUint256],
})

async function explain(to: Hex, data: Hex) {
  const rpc = createNode({ eth_simulateV1: createSimulation({}) })
  return explainTransaction({ ...createContext({ rpc }), transaction: createRequest({ to, data }) })
}
async function warn(to: Hex, data: Hex) {
  return (await explain(to, data)).warnings.map(({ level, risk }) => `${level} ${risk}`)
}

it('B8: delegatecall out of a Safe is a danger, and the nested call is shown', async () => {
  const { warnings, sentences, intent } = await explain(safe, exec(stranger, '0x12345678', 1))
  expect(warnings[0]).toMatchObject({
    risk: 'delegate-call',
    level: 'danger',
    evidence: `DELEGATECALL to ${stranger}`,
  })
  expect(sentences.join(' ')).toContain('Run the code of 0xb2b2…b2b2 as if it were that of 0x5a5A…5A5A')
  expect(intent).toMatchObject({ arguments: [{ name: 'Call 1' }] })
  expect(await warn(safe, exec(stranger, '0x12345678'))).not.toContain('danger delegate-call')
})

it('a new owner is a danger, alone and wrapped', async () => {
  const transfer = encodeFunctionData({ abi, functionName: 'transferOwnership', args: [stranger] })
  expect(await warn(usdc, transfer)).toContain('danger owner-change')
  const args = [stranger, me, stranger] as const
  const swap = encodeFunctionData({ abi, functionName: 'swapOwner', args })
  expect(await warn(safe, exec(safe, swap))).toContain('danger owner-change')
  expect(ownerFunctions.size).toBeGreaterThan(25)
})

it('an allowance without limit is found in the middle of a batch, and every call is said', async () => {
  const calls = [
    {
      to: usdc,
      value: 0n,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [me, 1n] }),
    },
    { to: usdc, value: 0n, data: approveAll },
    { to: stranger, value: 0n, data: '0x12345678' },
  ] as const
  const data = encodeFunctionData({ abi, functionName: 'executeBatch', args: [calls] })
  const { sentences, warnings } = await explain(me, data)
  expect(warnings.map(({ risk }) => risk)).toContain('unlimited-to-stranger')
  expect(sentences).toContain('It is made of 3 calls, in this order:')
  expect(sentences).toContain('2 Let 0xb2b2…b2b2 move all USDC.')
  expect(sentences.some((sentence) => sentence.startsWith('3 Call an unknown function (0x12345678)'))).toBe(
    true,
  )
})
