import { encodeFunctionData, erc20Abi, parseAbi, parseEther, toHex } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import { describePromise } from '../../../src/popup/activity/describePromise.ts'
import { listDifferences } from '../../../src/protocol/differences.ts'
import { expectStates, lookAgain } from '../support/ownChain.ts'
import { APART, approve, me, openBatchSite, sendAndApprove, settle, swap } from './support/batchSite.ts'
import { beginPlain } from './support/beginPlain.ts'

const { multicall3, simple7702Account } = inject('deployments')
const spender = `0x${'5e'.repeat(20)}` as const
const claimAbi = parseAbi(['function claim(address operator)'])
const anvil = beginPlain()

async function deployTwoFaced() {
  return createDeployer(inject('rpcUrl')).deploy(await compileContract('DevnetTwoFaced'))
}

/** Sends calls one after the other, or together, until all are in a block. @returns their rows, in order */
async function carryOut(calls: readonly object[], given: { choice?: typeof APART } = { choice: APART }) {
  const wallet = await openBatchSite()
  const id = await sendAndApprove(wallet, calls, given)
  expect(await settle(wallet, id)).toMatchObject({ status: 200 })
  return { rows: await untilConfirmed(wallet), notices: wallet.browser.notices }
}

/** A receipt says it to the site; the rows follow at the wallet's next look. @returns them, in order */
async function untilConfirmed(wallet: Awaited<ReturnType<typeof openBatchSite>>) {
  const states = wallet.screen.view().activity.map(() => 'confirmed' as const)
  return (await expectStates(wallet, states)).toReversed()
}

describe('calls that are sent one after the other', () => {
  it('are each held against what was said of it, when all were tried out in order', async () => {
    const twoFaced = await deployTwoFaced()
    const keep = { to: twoFaced, value: toHex(parseEther('1')), data: '0x12345678' }
    const data = encodeFunctionData({ abi: claimAbi, functionName: 'claim', args: [spender] })
    const { rows, notices } = await carryOut([approve, keep, { to: twoFaced, data }])
    const [honest, taken, claimed] = rows
    if (!honest || !taken || !claimed) throw new Error('Each has a row')
    expect(honest.promisedAllowances).toHaveLength(1)
    expect(honest.excessAllowances).toBeUndefined()
    expect(listDifferences(taken)).toMatchObject([
      { asset: { type: 'native' }, promised: 0n, received: -parseEther('1') },
    ])
    expect(claimed.excessAllowances).toMatchObject([{ spender: { address: spender }, promised: '0' }])
    expect(rows.map(describePromise)).toEqual([
      undefined,
      'less than promised',
      'lets others take more than was said',
    ])
    expect(notices.map(({ message }) => message).slice(-3)).toEqual([
      'It is done.',
      'It is done, but came to less than promised. See the activity.',
      'It is done, but lets others take more than was said. See the activity.',
    ])
  })

  it('keep their word where one needs what another before it leaves', async () => {
    const { rows } = await carryOut([approve, swap])
    const [, swapped] = rows
    expect(swapped?.promised).toHaveLength(2)
    expect(swapped?.promisedAllowances).toEqual([])
    expect(rows.map(describePromise)).toEqual([undefined, 'as promised'])
    expect(rows.flatMap(listDifferences)).toEqual([])
  })
})

describe('a batch as one transaction', () => {
  it('is told of where it lets others take more than was said of all its calls', async () => {
    const twoFaced = await deployTwoFaced()
    const data = encodeFunctionData({ abi: claimAbi, functionName: 'claim', args: [spender] })
    const { rows } = await carryOut([approve, { to: twoFaced, data }], {})
    expect(rows).toMatchObject([
      {
        promisedDelegate: simple7702Account.toLowerCase(),
        excessAllowances: [{ spender: { address: spender } }],
      },
    ])
    expect(rows[0]?.excessAllowances).toHaveLength(1)
    expect(rows[0]?.unsaidDelegate).toBeUndefined()
  })

  it('is as good as its word where a token that tells nothing is allowed what was said', async () => {
    const quiet = await createDeployer(inject('rpcUrl')).deploy(await compileContract('DevnetQuiet'))
    const allow = (amount: bigint) => ({
      to: quiet,
      data: encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] }),
    })
    const { rows, notices } = await carryOut([allow(4n), approve, allow(9n)], {})
    expect(rows[0]?.promisedAllowances).toContainEqual({
      key: `${quiet} ${spender}`.toLowerCase(),
      amount: '9',
    })
    expect(rows[0]?.excessAllowances).toBeUndefined()
    expect(notices.at(-1)?.message).toBe('It is done.')
  })

  it('is told of where the account follows other code afterwards than was said', async () => {
    const wallet = await openBatchSite()
    await anvil.setAutomine(false)
    try {
      const id = await sendAndApprove(wallet, [approve, swap])
      await expect.poll(() => lookAgain(wallet)[0]?.state, { timeout: 10_000 }).toBe('pending')
      await expect.poll(() => wallet.worker.countInFlight()).toBe(0)
      await anvil.mine({ blocks: 1 })
      await anvil.setCode({ address: me, bytecode: `0xef0100${multicall3.slice(2).toLowerCase()}` as never })
      expect(await settle(wallet, id)).toMatchObject({ status: 200 })
    } finally {
      await anvil.setAutomine(true)
    }
    const [row] = await untilConfirmed(wallet)
    if (!row) throw new Error('It has a row')
    expect(row.unsaidDelegate).toMatchObject({ address: multicall3.toLowerCase() })
    expect(describePromise(row)).toBe('lets others take more than was said')
    expect(wallet.browser.notices.at(-1)?.message).toMatch(/lets others take more than was said/)
  })
})
