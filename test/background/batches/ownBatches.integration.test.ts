import { encodeFunctionData, erc20Abi } from 'viem'
import { describe, expect, inject, it } from 'vitest'
import { approveNext, type TestScreen } from '../support/testWallet.ts'
import {
  approve,
  chain,
  me,
  openBatchSite,
  sendAndApprove,
  settle,
  swap,
  TOGETHER,
} from './support/batchSite.ts'
import { beginPlain } from './support/beginPlain.ts'

const { usdc, dai, multicall3, simple7702Account } = inject('deployments')
const anvil = beginPlain()
const chainId = 'eip155:31337' as never
const spender = `0x${'5e'.repeat(20)}` as const
const follow = (delegate: string) =>
  anvil.setCode({ address: me, bytecode: `0xef0100${delegate.slice(2).toLowerCase()}` })
const allowed = (token: `0x${string}`) =>
  chain.readContract({ address: token, abi: erc20Abi, functionName: 'allowance', args: [me, spender] })

async function allowBoth() {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, 7n] })
  for (const to of [usdc, dai]) {
    await chain.waitForTransactionReceipt({ hash: await chain.sendTransaction({ to, data }) })
  }
}

async function findAllowances(screen: TestScreen) {
  const place = { accountId: screen.view().accounts[0]?.id ?? ('' as never), chainId }
  for (;;) {
    const { allowances, search } = await screen.run('searchAllowances', place)
    if (search.isComplete) return allowances.filter((one) => one.spender.address.toLowerCase() === spender)
  }
}

describe('many allowances', () => {
  it('are taken back in one transaction where the person agrees to the upgrade', async () => {
    await allowBoth()
    const { screen, worker } = await openBatchSite()
    const allowances = await findAllowances(screen)
    expect(allowances).toHaveLength(2)
    await screen.run('proposeRevocations', { allowances, together: true })
    const approval = await screen.nextApproval()
    if (approval.kind !== 'calls') throw new Error('It is a batch')
    expect(approval.review?.together?.upgrade?.name).toBe('Simple7702Account')
    const { hash } = await approveNext(screen, TOGETHER)
    await chain.waitForTransactionReceipt({ hash: hash as `0x${string}` })
    // It would send again what the chain forgets when the test is over.
    worker.kill()
    expect([await allowed(usdc), await allowed(dai)]).toEqual([0n, 0n])
  })

  it('of an account that is upgraded already are taken back so without a question', async () => {
    await allowBoth()
    await follow(simple7702Account)
    const { screen } = await openBatchSite()
    await screen.run('proposeRevocations', { allowances: await findAllowances(screen) })
    expect(await screen.nextApproval()).toMatchObject({ kind: 'calls' })
    await screen.run('rejectAll', {})
  })

  it('of an account that is not, and was not asked, are taken back one after the other', async () => {
    await allowBoth()
    const { screen } = await openBatchSite()
    await screen.run('proposeRevocations', { allowances: await findAllowances(screen) })
    expect(await screen.nextApproval()).toMatchObject({ kind: 'sequence' })
  })
})

describe('whose code an account follows', () => {
  it('is said, with whether the wallet knows it, and ends by one review', async () => {
    const { screen, worker } = await openBatchSite()
    const accountId = screen.view().accounts[0]?.id ?? ('' as never)
    const ask = () => screen.run('getDelegation', { accountId, chainId })
    expect(await ask()).toEqual({ state: 'none', isOffered: true })
    await follow(multicall3)
    expect(await ask()).toMatchObject({ state: 'stranger', isOffered: false })
    await follow(simple7702Account)
    expect(await ask()).toMatchObject({ state: 'known', delegate: { name: 'Simple7702Account' } })
    await screen.run('proposeRevocations', { allowances: [{ accountId, chainId, id: 'delegation' }] })
    await approveNext(screen)
    await expect
      .poll(async () => {
        worker.passTime(3_000)
        return chain.getCode({ address: me })
      })
      .toBeUndefined()
    expect((await ask()).state).toBe('none')
  })
})

describe('wallet_showCallsStatus', () => {
  it('shows a batch in one window, which makes room for the next, and not too often', async () => {
    const wallet = await openBatchSite()
    const { page, browser } = wallet
    const one = await sendAndApprove(wallet, [approve])
    await settle(wallet, one)
    const apart = await sendAndApprove(wallet, [approve, swap], { choice: { way: 'apart', speed: 'normal' } })
    await settle(wallet, apart)
    browser.windows.clear()
    expect(await page.ask('wallet_showCallsStatus', [one])).toBeNull()
    expect([...browser.windows.values()]).toEqual(['popup.html#/activity'])
    await expect(page.ask('wallet_showCallsStatus', [one])).rejects.toMatchObject({ code: -32005 })
    browser.nowMs += 5_000
    await page.ask('wallet_showCallsStatus', [apart])
    expect([...browser.windows.values()]).toEqual([expect.stringMatching(/#\/sequences\//)])
  })
})
