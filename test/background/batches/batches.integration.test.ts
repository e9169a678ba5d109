import { createTestClient, http } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { approveNext, PASSWORD, SITE } from '../support/testWallet.ts'
import {
  APART,
  amount,
  approve,
  chain,
  countSent,
  failing,
  me,
  openBatchSite,
  readStatus,
  sendAndApprove,
  sendCalls,
  settle,
  swap,
  tokenBalance,
} from './support/batchSite.ts'

const { usdc, dai, simple7702Account, multicall3 } = inject('deployments')
const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
const follow = (delegate: string) =>
  anvil.setCode({ address: me, bytecode: `0xef0100${delegate.slice(2).toLowerCase()}` })
const code = () => chain.getCode({ address: me })

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await anvil.snapshot()
})
afterEach(() => anvil.revert({ id: snapshot }))

describe('a batch as one transaction', () => {
  it('takes one confirmation: the account is upgraded, and approve and swap are in one receipt (200)', async () => {
    const wallet = await openBatchSite()
    const { page, screen } = wallet
    const before = { usdc: await tokenBalance(usdc), dai: await tokenBalance(dai), sent: await countSent() }
    const asked = sendCalls(page, [approve, swap], { atomicRequired: true, id: 'mine' })
    const approval = await screen.nextApproval()
    if (approval.kind !== 'calls') throw new Error('It is a batch')
    expect(approval.review?.together?.upgrade).toMatchObject({ name: 'Simple7702Account' })
    expect(approval.review?.apart).toBeUndefined()
    expect(approval.review?.explanations.map(({ intent }) => intent.type)).toEqual(['approve', 'swap'])
    await approveNext(screen, { way: 'together', speed: 'normal' })
    expect(await asked).toEqual({ id: 'mine' })

    const { status, atomic, receipts = [] } = await settle(wallet, 'mine')
    expect({ status, atomic, count: receipts.length }).toEqual({ status: 200, atomic: true, count: 1 })
    expect(receipts[0]?.logs.length).toBeGreaterThan(2)
    expect(await tokenBalance(usdc)).toBe(before.usdc - amount)
    expect(await tokenBalance(dai)).toBeGreaterThan(before.dai)
    // The delegation uses a nonce of its own.
    expect(await countSent()).toBe(before.sent + 2)
    expect(await code()).toBe(`0xef0100${simple7702Account.slice(2).toLowerCase()}`)
    const { type, authorizationList } = await chain.getTransaction({
      hash: receipts[0]?.transactionHash ?? '0x',
    })
    expect({ type, count: authorizationList?.length }).toEqual({ type: 'eip7702', count: 1 })
    expect(screen.view().activity[0]).toMatchObject({
      origin: 'https://app.example',
      intent: { type: 'swap' },
    })
  })

  it('signs no second delegation for an account that follows the contract already', async () => {
    await follow(simple7702Account)
    const wallet = await openBatchSite()
    const id = await sendAndApprove(wallet, [approve, swap])
    const { status, receipts } = await settle(wallet, id)
    expect(status).toBe(200)
    const { type } = await chain.getTransaction({ hash: receipts?.[0]?.transactionHash ?? '0x' })
    expect(type).toBe('eip1559')
  })

  it('is promised to the site: ready before the account is upgraded, supported once it follows the contract', async () => {
    const { page } = await openBatchSite()
    const readStatuses = () => page.ask('wallet_getCapabilities', [me, ['0x7a69']])
    expect(await readStatuses()).toEqual({ '0x7a69': { atomic: { status: 'ready' } } })
    await follow(simple7702Account)
    expect(await readStatuses()).toEqual({ '0x7a69': { atomic: { status: 'supported' } } })
  })

  it('of one call is that call, and upgrades nothing', async () => {
    const wallet = await openBatchSite()
    const id = await sendAndApprove(wallet, [approve], { atomicRequired: true })
    expect(await settle(wallet, id)).toMatchObject({ status: 200, atomic: true })
    expect(await code()).toBeUndefined()
  })

  it('that would fail can’t be approved so, and nothing of it is sent', async () => {
    const { page, screen } = await openBatchSite()
    const asked = expect(sendCalls(page, [approve, failing])).rejects.toMatchObject({ code: 4001 })
    const approval = await screen.nextApproval()
    if (approval.kind !== 'calls') throw new Error('It is a batch')
    expect(approval.review?.warnings).toContainEqual(expect.objectContaining({ risk: 'simulation-failed' }))
    await expect(approveNext(screen, { way: 'together', speed: 'normal' })).rejects.toMatchObject({
      reason: 'blocked',
    })
    await screen.run('rejectAll', {})
    await asked
    expect(screen.view().activity).toEqual([])
  })
})

describe('an account that follows a stranger', () => {
  it('is warned of, is never delegated anew, and can do it one after the other only', async () => {
    await follow(multicall3)
    const { page, screen } = await openBatchSite()
    await expect(sendCalls(page, [approve, swap], { atomicRequired: true })).rejects.toMatchObject({
      code: 5760,
    })
    const asked = sendCalls(page, [approve, swap]).catch(() => {})
    const approval = await screen.nextApproval()
    if (approval.kind !== 'calls') throw new Error('It is a batch')
    expect(approval.review?.together).toBeUndefined()
    expect(approval.review?.warnings[0]).toMatchObject({ risk: 'follows-stranger', level: 'danger' })
    await expect(approveNext(screen, { way: 'together', speed: 'normal' })).rejects.toMatchObject({
      reason: 'blocked',
    })
    await screen.run('rejectAll', {})
    await asked
    expect(await code()).toBe(`0xef0100${multicall3.slice(2).toLowerCase()}`)
  })

  it('since the review is not replaced: the batch is shown anew', async () => {
    const { page, screen } = await openBatchSite()
    const asked = sendCalls(page, [approve, swap]).catch(() => {})
    const { id: approvalId, snapshotHash } = await screen.nextApproval()
    await follow(multicall3)
    const choice = { way: 'together', speed: 'normal' }
    await expect(screen.run('approve', { approvalId, snapshotHash, choice })).rejects.toMatchObject({
      reason: 'snapshotChanged',
    })
    expect(await code()).toBe(`0xef0100${multicall3.slice(2).toLowerCase()}`)
    await screen.run('rejectAll', {})
    await asked
  })
})

describe('a batch one after the other', () => {
  it('is a transaction for each call, in order, and done when all are (200)', async () => {
    const wallet = await openBatchSite()
    const before = await tokenBalance(dai)
    const id = await sendAndApprove(wallet, [approve, swap], { choice: APART })
    const { status, atomic, receipts = [] } = await settle(wallet, id)
    expect({ status, atomic, count: receipts.length }).toEqual({ status: 200, atomic: false, count: 2 })
    expect(await tokenBalance(dai)).toBeGreaterThan(before)
    expect(await code()).toBeUndefined()
    expect(wallet.screen.view().activity.map(({ intent }) => intent?.type)).toEqual(['swap', 'approve'])
  })

  it('stops at the first that fails, and says that it was done in part (600)', async () => {
    const wallet = await openBatchSite()
    const id = await sendAndApprove(wallet, [approve, failing, swap], { choice: APART })
    const { status, receipts = [] } = await settle(wallet, id)
    expect({ status, count: receipts.length }).toEqual({ status: 600, count: 1 })
    const { entries } = wallet.screen.view().sequences[0] ?? { entries: [] }
    expect(entries.map(({ state }) => state)).toEqual(['done', 'skipped', 'skipped'])
    expect(await readStatus(wallet.page, id)).toMatchObject({ status: 600 })
  })

  it('that was signed and then refused is recorded as that', async () => {
    const wallet = await openBatchSite()
    wallet.gate.onCall = async (method) => {
      if (method === 'eth_sendRawTransaction') await anvil.setBalance({ address: me, value: 0n })
    }
    const id = await sendAndApprove(wallet, [approve, swap], { choice: APART })
    expect(await settle(wallet, id)).toMatchObject({ status: 400 })
    const { entries } = await wallet.screen.run('readAudit', { limit: 5 })
    const recorded = { type: 'failed', subject: 'calls', origin: SITE, result: 'insufficientFunds' }
    expect(entries).toContainEqual(expect.objectContaining(recorded))
  })

  it('that waits for half an hour is not gone on with', async () => {
    const wallet = await openBatchSite()
    wallet.gate.shut = 'eth_sendRawTransaction'
    const id = await sendAndApprove(wallet, [approve, swap], { choice: APART })
    const { screen, browser } = wallet
    await expect.poll(() => screen.view().sequences[0]?.entries[0]?.state).toBe('sent')
    browser.nowMs += 31 * 60_000
    await screen.run('unlock', { password: PASSWORD })
    wallet.gate.shut = undefined
    expect(await settle(wallet, id)).toMatchObject({ status: 600 })
    expect(screen.view().sequences[0]?.entries[1]?.problem).toMatch(/waited for too long/)
  })

  it('that the person stops sends nothing more, and says so for good', async () => {
    const wallet = await openBatchSite()
    wallet.gate.shut = 'eth_sendRawTransaction'
    const id = await sendAndApprove(wallet, [approve, swap], { choice: APART })
    const { screen } = wallet
    await expect.poll(() => screen.view().sequences[0]?.entries[0]?.state).toBe('sent')
    const sequenceId = screen.view().sequences[0]?.id ?? ''
    await screen.run('stopSequence', { sequenceId })
    wallet.gate.shut = undefined
    expect(await settle(wallet, id)).toMatchObject({ status: 600 })
    await screen.run('goOnWithSequence', { sequenceId })
    await screen.run('dismissSequence', { sequenceId })
    expect(screen.view().sequences).toEqual([])
    expect(await readStatus(wallet.page, id)).toMatchObject({ status: 600 })
  })
})
