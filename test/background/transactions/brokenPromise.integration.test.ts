import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { describePromise } from '../../../src/popup/activity/describePromise.ts'
import { listDifferences } from '../../../src/protocol/differences.ts'
import { startOwnChain } from '../support/ownChain.ts'
import { sendToEnd } from './support/sendToEnd.ts'

let chain: Awaited<ReturnType<typeof startOwnChain>>
let twoFaced: string
beforeAll(async () => {
  const artifact = await compileContract('DevnetTwoFaced')
  chain = await startOwnChain()
  twoFaced = await createDeployer(chain.rpcUrl).deploy(artifact)
}, 60_000)
afterAll(() => chain.stop())

/** Sends one ether, as a site asks for it. */
const sendEther = (fields: Record<string, unknown>) =>
  sendToEnd(chain, { value: toHex(parseEther('1')), ...fields })

describe('a contract that does something else in the block than when it was tried out', () => {
  it('is told of: nothing was to leave, and one ether did', async () => {
    const { row, simulation, notice } = await sendEther({ to: twoFaced, data: '0x12345678' })
    expect(simulation).toMatchObject({ status: 'succeeded', complete: true, balanceChanges: [] })
    expect(row.promised).toEqual([])
    expect(describePromise(row)).toBe('less than promised')
    expect(listDifferences(row)).toMatchObject([
      { asset: { type: 'native' }, promised: 0n, received: -parseEther('1') },
    ])
    expect(notice?.message).toBe('It is done, but came to less than promised. See the activity.')
  })

  it('is not mistaken for one that keeps its word', async () => {
    const { row, notice } = await sendEther({ to: `0x${'5e'.repeat(20)}` })
    expect(describePromise(row)).toBe('as promised')
    expect(listDifferences(row)).toEqual([])
    expect(notice?.message).toBe('It is done.')
  })
})
