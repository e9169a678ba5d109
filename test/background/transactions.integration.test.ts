import { parseEther, toHex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startAnvil } from '../../devnet/anvil/startAnvil.ts'
import { findFreePort } from '../../devnet/findFreePort.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { createRpc } from '../../src/chains/rpc/createRpc.ts'
import { evmChainId } from '../../src/protocol/ids.ts'
import { createGatedFetch } from './support/gatedFetch.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage, startWallet } from './support/testWallet.ts'

/** A chain of its own, because these tests stop its miner. */
let anvil: Awaited<ReturnType<typeof startAnvil>>
beforeAll(async () => {
  anvil = await startAnvil(await findFreePort())
})
afterAll(() => anvil.stop())
beforeEach(() => ask('evm_setAutomine', [true]))

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }

function ask(method: string, params: unknown[] = []) {
  return createRpc({ chain: { ...devnet, rpcUrls: [anvil.rpcUrl] } }).request(method, params)
}

/** A wallet whose Devnet is this chain, with a site connected to it. */
async function connected() {
  const gate = createGatedFetch()
  const browser = createMemoryBrowser(gate.fetch)
  const wallet = await createTestWallet(browser)
  await wallet.screen.run('setRpcUrls', { chainId: evmChainId(31337), rpcUrls: [anvil.rpcUrl] })
  const page = openPage(wallet.worker)
  const [from] = (await connectSite(wallet.screen, page)) as [string]
  const transaction = (value = 1n) => [{ from, to: RECIPIENT, value: toHex(value) }]
  return { gate, browser, ...wallet, page, from, transaction }
}

const raws = (gate: ReturnType<typeof createGatedFetch>) =>
  new Set(
    gate.sent.filter(({ method }) => method === 'eth_sendRawTransaction').map(({ params }) => params[0]),
  )

describe('a transaction from a page', () => {
  it('answers with its hash, and is confirmed with what the approval promised', async () => {
    const { page, screen, worker, browser, transaction } = await connected()
    const asked = page.ask('eth_sendTransaction', transaction(parseEther('1')))
    const approval = await screen.nextApproval()
    expect(approval.kind === 'transaction' && approval.review?.explanation.simulation.status).toBe(
      'succeeded',
    )
    const { hash } = await approveNext(screen, NORMAL)
    expect(await asked).toBe(hash)
    await expect
      .poll(() => {
        worker.passTime(1_500)
        return screen.view().activity[0]
      })
      .toMatchObject({ hash, state: 'confirmed', feePaid: expect.stringMatching(/^\d+$/) })
    const [row] = screen.view().activity
    expect(row?.received).toEqual(row?.promised)
    expect(row?.promised[0]?.amount).toBe((-parseEther('1')).toString())
    expect(browser.notices.at(-1)?.message).toBe('It is done.')
  })

  it('is refused with a sentence when the account does not hold that much', async () => {
    const { page, screen, transaction } = await connected()
    const asked = expect(
      page.ask('eth_sendTransaction', transaction(parseEther('1000000'))),
    ).rejects.toMatchObject({
      code: 4001,
    })
    const approval = await screen.nextApproval()
    expect(approval.kind === 'transaction' && approval.review?.blocked).toMatch(/does not hold/)
    await expect(approveNext(screen, NORMAL)).rejects.toMatchObject({ code: -32003, reason: 'blocked' })
    await screen.run('reject', { approvalId: approval.id })
    await asked
  })

  it('is refused with a sentence when the site insists on a nonce that is taken', async () => {
    const { page, screen, from, transaction } = await connected()
    page.send('eth_sendTransaction', transaction())
    await approveNext(screen, NORMAL)
    page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1', nonce: '0x0' }])
    await expect.poll(() => screen.view().approvals.length).toBe(1)
    const approval = await screen.nextApproval()
    expect(approval.kind === 'transaction' && approval.review?.blocked).toMatch(/nonce too low/)
  })

  it('is refused when it was worked out more than a minute ago, and is worked out anew', async () => {
    const { page, screen, worker, transaction } = await connected()
    const asked = page.ask('eth_sendTransaction', transaction())
    const { id: approvalId, snapshotHash, reviewedAtMs = 0 } = await screen.nextApproval()
    worker.passTime(61_000)
    const approve = () => screen.run('approve', { approvalId, snapshotHash, choice: NORMAL })
    await expect(approve()).rejects.toMatchObject({ reason: 'snapshotChanged' })
    await expect.poll(() => screen.view().approvals[0]?.reviewedAtMs).toBe(reviewedAtMs + 61_000)
    // Nothing has changed meanwhile, so what was on the screen still stands.
    expect(await approve()).toEqual({ hash: await asked })
  })

  it('fails with 4901 and waits for a node, when none answers the review', async () => {
    const { gate, page, screen, transaction } = await connected()
    gate.shut = 'eth_feeHistory'
    page.send('eth_sendTransaction', transaction())
    const failed = await screen.nextApproval()
    expect(failed).toMatchObject({ reviewState: 'failed', reviewProblem: expect.stringMatching(/No node/) })
    gate.shut = undefined
    await screen.run('refreshReview', { approvalId: failed.id })
    await expect.poll(() => screen.view().approvals[0]?.reviewState).toBe('ready')
  })
})

describe('a worker that dies', () => {
  it('C6: between signing and broadcast: the next one sends the very same bytes, and the page gets the hash', async () => {
    const { gate, browser, worker, page, screen, transaction } = await connected()
    gate.shut = 'eth_sendRawTransaction'
    const id = page.send('eth_sendTransaction', transaction())
    const approval = await screen.nextApproval()
    const { id: approvalId, snapshotHash } = approval
    void screen.run('approve', { approvalId, snapshotHash, choice: NORMAL }).catch(() => {})
    await expect.poll(() => raws(gate).size).toBe(1)
    worker.kill()
    gate.shut = undefined

    const next = await startWallet(browser)
    const back = openPage(next.worker)
    back.send('eth_sendTransaction', transaction(), id)
    await expect.poll(() => back.answers(id)).toHaveLength(1)
    await expect
      .poll(() => {
        next.worker.passTime(1_500)
        return next.screen.view().activity[0]?.state
      })
      .toBe('confirmed')
    expect(raws(gate).size).toBe(1)
    expect(back.answers(id)).toEqual([{ id, result: next.screen.view().activity[0]?.hash }])
    expect(next.screen.view().approvals).toEqual([])
  })

  it('C6: after any number of storage writes: nothing is signed twice', async () => {
    for (let writes = 0; writes < 6; writes++) {
      const { gate, browser, worker, page, screen, transaction } = await connected()
      const before = Number(await ask('eth_getTransactionCount', [screenAccount(screen), 'latest']))
      const id = page.send('eth_sendTransaction', transaction())
      const { id: approvalId, snapshotHash } = await screen.nextApproval()
      worker.dieAfterWrites(writes)
      void screen.run('approve', { approvalId, snapshotHash, choice: NORMAL }).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 400))
      worker.kill()

      const next = await startWallet(browser)
      const back = openPage(next.worker)
      back.send('eth_sendTransaction', transaction(), id)
      if (next.screen.view().approvals.length > 0) await approveNext(next.screen, NORMAL)
      await expect.poll(() => back.answers(id)).toHaveLength(1)
      await expect
        .poll(async () => ask('eth_getTransactionCount', [screenAccount(screen), 'latest']))
        .toBe(toHex(before + 1))
      expect(raws(gate).size).toBe(1)
    }
  })
})

describe('transactions side by side', () => {
  it('C5: get nonces one after the other, and a stuck one blocks none', async () => {
    const { page, worker, screen, transaction } = await connected()
    await ask('evm_setAutomine', [false])
    const other = openPage(worker, 'https://other.example')
    await connectSite(screen, other)
    const hashes: unknown[] = []
    for (const asking of [page, other, page]) {
      const asked = asking.ask('eth_sendTransaction', transaction())
      await approveNext(screen, NORMAL)
      hashes.push(await asked)
    }
    const nonces = screen.view().activity.map(({ nonce }) => nonce)
    expect(new Set(hashes).size).toBe(3)
    expect([...nonces].sort((a = 0, b = 0) => a - b)).toEqual(
      [0, 1, 2].map((step) => (nonces.at(-1) ?? 0) + step),
    )
    await ask('anvil_mine', ['0x1'])
    await expect
      .poll(() => {
        worker.passTime(1_500)
        return screen.view().activity.map(({ state }) => state)
      })
      .toEqual(['confirmed', 'confirmed', 'confirmed'])
  })

  it('C5: a review that was overtaken is worked out anew before anything is signed', async () => {
    const { page, worker, screen, transaction } = await connected()
    const other = openPage(worker, 'https://other.example')
    await connectSite(screen, other)
    page.send('eth_sendTransaction', transaction())
    other.send('eth_sendTransaction', transaction())
    await expect
      .poll(() => screen.view().approvals.map(({ reviewState }) => reviewState))
      .toEqual(['ready', 'ready'])
    const [first, second] = screen.view().approvals
    if (!first || !second) throw new Error('Two approvals wait')
    const decide = ({ id: approvalId, snapshotHash }: typeof first) =>
      screen.run('approve', { approvalId, snapshotHash, choice: NORMAL })
    const both = await Promise.allSettled([decide(first), decide(second)])
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { reason: 'snapshotChanged' } }])
    const approveAsShown = () =>
      approveNext(screen, NORMAL).then(
        () => 'sent',
        ({ reason }) => reason,
      )
    await expect.poll(approveAsShown).toBe('sent')
    expect(new Set(screen.view().activity.map(({ nonce }) => nonce)).size).toBe(2)
  })
})

type Wallet = Awaited<ReturnType<typeof connected>>

function screenAccount(screen: Wallet['screen']): string {
  return screen.view().accounts[0]?.id.slice(-42) ?? ''
}
