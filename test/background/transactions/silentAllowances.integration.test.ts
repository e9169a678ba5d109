import { encodeFunctionData, parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { lowerCase } from '../../../src/defi/swap.ts'
import { startOwnChain } from '../support/ownChain.ts'
import { sendToEnd } from './support/sendToEnd.ts'

const quietAbi = parseAbi([
  'function approve(address spender, uint256 amount)',
  'function claim(address spender)',
  'function join(address operator)',
  'function rest(address anybody)',
])
const spender = `0x${'5e'.repeat(20)}` as const
const friend = `0x${'6f'.repeat(20)}` as const
const MORE = 'It is done, but lets others take more than was said. See the activity.'

let chain: Awaited<ReturnType<typeof startOwnChain>>
let quiet: `0x${string}`
beforeAll(async () => {
  const artifact = await compileContract('DevnetQuiet')
  chain = await startOwnChain()
  quiet = await createDeployer(chain.rpcUrl).deploy(artifact)
}, 60_000)
afterAll(() => chain.stop())

const callQuiet = (call: Parameters<typeof encodeFunctionData<typeof quietAbi>>[0]) =>
  sendToEnd(chain, { to: quiet, data: encodeFunctionData(call) })

describe('a token without events', () => {
  it('is told of where it lets somebody take it who is named in the call only', async () => {
    const { row, simulation, notice } = await callQuiet({
      abi: quietAbi,
      functionName: 'claim',
      args: [spender],
    })
    expect(simulation).toMatchObject({ complete: true, allowanceChanges: [] })
    expect(row.excessAllowances).toMatchObject([
      {
        asset: { type: 'erc20', address: lowerCase(quiet) },
        spender: { address: spender },
        promised: '0',
        unlimited: true,
      },
    ])
    expect(notice?.message).toBe(MORE)
  })

  it('is told of where it makes an operator', async () => {
    const { row } = await callQuiet({ abi: quietAbi, functionName: 'join', args: [friend] })
    expect(row.excessAllowances).toMatchObject([
      {
        asset: { type: 'erc721', address: lowerCase(quiet) },
        spender: { address: lowerCase(friend) },
        promised: '0',
      },
    ])
  })

  it('is not told of for what stood before, nor where it does as it is asked', async () => {
    const rested = await callQuiet({ abi: quietAbi, functionName: 'rest', args: [spender] })
    expect(rested.row.excessAllowances).toBeUndefined()
    for (const amount of [9n, 4n, 0n]) {
      const { row, notice } = await callQuiet({
        abi: quietAbi,
        functionName: 'approve',
        args: [friend, amount],
      })
      expect(row.promisedAllowances).toEqual([
        { key: `${quiet} ${friend}`.toLowerCase(), amount: `${amount}` },
      ])
      expect(row.excessAllowances).toBeUndefined()
      expect(notice?.message).toBe('It is done.')
    }
  })
})
