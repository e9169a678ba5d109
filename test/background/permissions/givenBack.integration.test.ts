import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MemoryBrowser } from '../support/memoryBrowser.ts'
import { expectStates, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext, connectSite, openPage, SITE, startWallet } from '../support/testWallet.ts'

const CHAIN = 'eip155:31337'
const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }
const limits = [{ assetId: `${CHAIN}/slip44:60`, amount: parseEther('1').toString(), period: 'day' }]

let chain: Awaited<ReturnType<typeof startOwnChain>>
beforeAll(async () => {
  chain = await startOwnChain()
})
afterAll(() => chain.stop())
beforeEach(async () => {
  await chain.ask('anvil_dropAllTransactions')
  await chain.ask('evm_setAutomine', [false])
})

/** A site that may spend one ether a day, and has just had all of it signed; it waits for a block. */
async function spendAll() {
  const wallet = await chain.connect()
  await wallet.screen.run('disconnectSite', { origin: SITE as never })
  await connectSite(wallet.screen, wallet.page, CHAIN, { limits })
  const transaction = { from: wallet.from, to: RECIPIENT, value: toHex(parseEther('1')) }
  const asked = wallet.page.ask('eth_sendTransaction', [transaction])
  await approveNext(wallet.screen, NORMAL)
  await asked
  const [row] = await expectStates(wallet, ['pending'])
  expect(listCounted(wallet.browser)).toEqual([parseEther('1').toString()])
  return { ...wallet, activityId: row?.id ?? '' }
}

function listCounted(browser: MemoryBrowser): string[] {
  const stored = browser.local.dump().spending as { value: { counted: string }[] } | undefined
  return (stored?.value ?? []).map(({ counted }) => counted)
}

async function replace(wallet: Awaited<ReturnType<typeof spendAll>>, way: 'speedUp' | 'cancel') {
  await wallet.screen.run('proposeReplacement', { activityId: wallet.activityId, way })
  await approveNext(wallet.screen, NORMAL)
}

/** The worker dies before the write that follows so many more, right after the person approved; then they do it again. */
async function approveTwice(writes: number) {
  const wallet = await chain.connect()
  await wallet.screen.run('disconnectSite', { origin: SITE as never })
  await connectSite(wallet.screen, wallet.page, CHAIN, { limits })
  wallet.page.send('eth_sendTransaction', [
    { from: wallet.from, to: RECIPIENT, value: toHex(parseEther('1')) },
  ])
  const { id: approvalId, snapshotHash } = await wallet.screen.nextApproval()
  wallet.worker.dieAfterWrites(writes)
  void wallet.screen.run('approve', { approvalId, snapshotHash, choice: NORMAL }).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 500))
  wallet.worker.kill()
  const next = await startWallet(wallet.browser)
  openPage(next.worker)
  await expect.poll(() => next.screen.view().status).toBe('unlocked')
  const waits = () => next.screen.view().approvals.some(({ id }) => id === approvalId)
  if (waits()) {
    expect((await next.screen.nextApproval()).forbidden).toBeUndefined()
    await approveNext(next.screen, NORMAL)
  }
  await expectStates(next, ['pending'])
  return wallet.browser
}

describe('what a site was counted for', () => {
  it('is counted once where the worker died between the counting and the signature', async () => {
    for (let writes = 1; writes < 5; writes += 1) {
      expect(listCounted(await approveTwice(writes))).toEqual([parseEther('1').toString()])
      await chain.ask('anvil_dropAllTransactions')
    }
  })

  it('is given back when the person cancels the transaction, and not before that stands in a block', async () => {
    const wallet = await spendAll()
    await replace(wallet, 'cancel')
    lookAgain(wallet)
    expect(listCounted(wallet.browser)).toHaveLength(1)
    await chain.mine(2)
    await expectStates(wallet, ['confirmed', 'replaced'])
    await expect.poll(() => listCounted(wallet.browser)).toEqual([])
  })

  it('stays counted, and once, when it was only sped up', async () => {
    const wallet = await spendAll()
    await replace(wallet, 'speedUp')
    await chain.mine(2)
    await expectStates(wallet, ['confirmed', 'replaced'])
    expect(listCounted(wallet.browser)).toEqual([parseEther('1').toString()])
  })

  it('is given back when the worker dies at any write after the block, by the next one', async () => {
    for (let writes = 0; writes < 5; writes += 1) {
      const wallet = await spendAll()
      await replace(wallet, 'cancel')
      await expectStates(wallet, ['pending', 'pending'])
      await chain.mine(2)
      wallet.worker.dieAfterWrites(writes)
      lookAgain(wallet)
      await new Promise((resolve) => setTimeout(resolve, 300))
      wallet.worker.kill()
      const next = await startWallet(wallet.browser)
      await expectStates(next, ['confirmed', 'replaced'])
      await expect.poll(() => lookAgain(next) && listCounted(wallet.browser)).toEqual([])
    }
  })
})
