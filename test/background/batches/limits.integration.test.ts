import { createTestClient, encodeFunctionData, erc20Abi, http, parseEther, parseUnits, toHex } from 'viem'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage } from '../support/testWallet.ts'
import { amount, approve, sendCalls, settle, swap, TOGETHER } from './support/batchSite.ts'

const { usdc } = inject('deployments')
const anvil = createTestClient({ mode: 'anvil', transport: http(inject('rpcUrl')) })
const to = `0x${'5e'.repeat(20)}` as const
const ETHER = 'eip155:31337/slip44:60'
const USDC = `eip155:31337/erc20:${usdc.toLowerCase()}`

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await anvil.snapshot()
})
afterEach(() => anvil.revert({ id: snapshot }))

async function open(limits: readonly object[] = []) {
  const browser = createMemoryBrowser((url, init) => fetch(url, init))
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId: 'eip155:31337' as never, rpcUrls: [inject('rpcUrl')] })
  const page = openPage(wallet.worker)
  await connectSite(wallet.screen, page, 'eip155:31337', { limits })
  return { ...wallet, browser, page }
}
const pay = (ether: string) => ({ to, value: toHex(parseEther(ether)) })

describe('the limits of a connection', () => {
  const limit = (assetId: string, most: bigint) => [{ assetId, amount: most.toString(), period: 'day' }]

  it('hold all calls of a batch together: two that are within one each are forbidden', async () => {
    const { page, screen } = await open(limit(ETHER, parseEther('1')))
    const asked = expect(sendCalls(page, [pay('0.6'), pay('0.6')])).rejects.toMatchObject({ code: 4001 })
    expect((await screen.nextApproval()).forbidden).toMatch(/more than you let this site spend/)
    await expect(approveNext(screen, TOGETHER)).rejects.toMatchObject({ reason: 'overLimit' })
    await screen.run('rejectAll', {})
    await asked
  })

  it('count a leave to move something and its use in the same batch once', async () => {
    const wallet = await open(limit(USDC, amount))
    const asked = sendCalls(wallet.page, [approve, swap])
    await approveNext(wallet.screen, TOGETHER)
    expect(await settle(wallet, (await asked).id)).toMatchObject({ status: 200 })
    const more = expect(sendCalls(wallet.page, [approve, swap])).rejects.toMatchObject({ code: 4001 })
    expect((await wallet.screen.nextApproval()).forbidden).toMatch(/0 USDC is left/)
    await wallet.screen.run('rejectAll', {})
    await more
  })

  it('count a leave that one of the calls gives in full', async () => {
    const { page, screen } = await open(limit(USDC, parseUnits('1000', 6)))
    const leave = encodeFunctionData({
      abi: erc20Abi,
      functionName: 'approve',
      args: [to, 2n ** 256n - 1n],
    })
    const asked = expect(sendCalls(page, [approve, { to: usdc, data: leave }])).rejects.toMatchObject({
      code: 4001,
    })
    expect((await screen.nextApproval()).forbidden).toMatch(/more than you let this site spend/)
    await screen.run('rejectAll', {})
    await asked
  })
})

describe('the person’s own policy', () => {
  it('asks for a fresh proof for amounts that are within it one by one, and not together', async () => {
    const wallet = await open()
    const { page, screen, browser } = wallet
    const policy = screen.view().unlockPolicy
    const limits = [{ assetId: ETHER, amount: parseEther('1').toString() }] as never
    await screen.run('setUnlockPolicy', {
      ...policy,
      limits,
      askNewRecipient: false,
      askEverySend: false,
    } as never)
    browser.nowMs += 61_000
    const asked = expect(sendCalls(page, [pay('0.6'), pay('0.6')])).rejects.toMatchObject({ code: 4001 })
    await screen.nextApproval()
    await expect(approveNext(screen, TOGETHER)).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    await screen.run('rejectAll', {})
    await asked
    const less = sendCalls(page, [pay('0.3'), pay('0.3')])
    await approveNext(screen, TOGETHER)
    // To its end: what waits in the node would outlive the test.
    expect(await settle(wallet, (await less).id)).toMatchObject({ status: 200 })
  })
})
