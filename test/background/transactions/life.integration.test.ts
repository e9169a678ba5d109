import { parseGwei, toHex } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import type { GatedFetch } from '../support/gatedFetch.ts'
import { expectStates, listRaws, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext, PASSWORD, startWallet } from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }
/** Two blocks must hold a transaction of this chain before it counts as done. */
const SEPOLIA = 11_155_111

let chain: Awaited<ReturnType<typeof startOwnChain>>
// Each has a chain of its own: fees that one pays would be what the next is told is usual.
beforeEach(async () => {
  chain = await startOwnChain([], SEPOLIA)
  await chain.ask('evm_setAutomine', [false])
})
afterEach(() => chain.stop())

/** A wallet with one transaction that waits, of a site. */
async function withWaiting() {
  const wallet = await chain.connect()
  const asked = wallet.page.ask('eth_sendTransaction', [{ from: wallet.from, to: RECIPIENT, value: '0x1' }])
  await approveNext(wallet.screen, NORMAL)
  const hash = (await asked) as string
  const [row] = await expectStates(wallet, ['pending'])
  if (!row) throw new Error('A transaction waits')
  return { ...wallet, hash, row }
}

/** Waits until the look that is under way is over: one that is asked for meanwhile would not be taken. */
async function expectQuiet({ gate }: { readonly gate: GatedFetch }): Promise<void> {
  let seen = -1
  const isQuiet = () => {
    const isSame = gate.sent.length === seen
    seen = gate.sent.length
    return isSame
  }
  await expect.poll(isQuiet, { interval: 400 }).toBe(true)
}

const isReceipt = ({ method }: { method: string }) => method === 'eth_getTransactionReceipt'

describe('a transaction after it was sent', () => {
  it('C7: is replaced by one of the same nonce from another wallet with the same key', async () => {
    const wallet = await withWaiting()
    const raw = await getDevnetAccount(0).signTransaction({
      ...{ type: 'eip1559', chainId: SEPOLIA, to: wallet.from as `0x${string}`, gas: 21_000n },
      ...{
        nonce: wallet.row.nonce ?? 0,
        maxFeePerGas: parseGwei('90'),
        maxPriorityFeePerGas: parseGwei('9'),
      },
    })
    await chain.ask('eth_sendRawTransaction', [raw])
    await chain.mine(2)
    const [row] = await expectStates(wallet, ['replaced'])
    expect(row?.replacedBy).toBeUndefined()
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual([
      'Another transaction took its place.',
    ])
  })

  it('C7: is given to the node again, byte for byte, when that forgot it, and is done after all', async () => {
    const wallet = await withWaiting()
    await chain.ask('anvil_dropTransaction', [wallet.hash])
    await expect
      .poll(async () => {
        lookAgain(wallet)
        return chain.ask('eth_getTransactionByHash', [wallet.hash])
      })
      .toMatchObject({ hash: wallet.hash })
    expect(listRaws(wallet.gate)).toHaveLength(1)
    await chain.mine(2)
    await expectStates(wallet, ['confirmed'])
  })

  it('C7: waits on, and can be cancelled, when the node forgot it and does not take it back', async () => {
    const wallet = await withWaiting()
    // A look that is under way would give it back to the node before that asks for more.
    await expectQuiet(wallet)
    await chain.ask('anvil_dropTransaction', [wallet.hash])
    await chain.ask('anvil_setNextBlockBaseFeePerGas', [toHex(parseGwei('200'))])
    // A clock that runs on faster than the node answers would have it given up.
    const look = async () => {
      lookAgain(wallet)
      await expectQuiet(wallet)
      return wallet.screen.view().activity[0]
    }
    await expect.poll(look).toMatchObject({ state: 'pending', problem: expect.stringMatching(/forgot it/) })
    await wallet.screen.run('proposeReplacement', { activityId: wallet.row.id, way: 'cancel' })
    await approveNext(wallet.screen, NORMAL)
    await chain.mine(2)
    await expectStates(wallet, ['confirmed', 'replaced'])
  })

  it('C7: waits again when its block is taken back, and nothing is left of what that block said', async () => {
    const wallet = await withWaiting()
    await chain.mine()
    await expect
      .poll(() => lookAgain(wallet)[0])
      .toMatchObject({ state: 'pending', blockNumber: expect.any(String), feePaid: expect.any(String) })
    await chain.ask('anvil_reorg', [1, []])
    await expect.poll(() => lookAgain(wallet)[0]?.blockNumber).toBeUndefined()
    expect(wallet.screen.view().activity[0]).toMatchObject({ state: 'pending' })
    expect(wallet.screen.view().activity[0]?.feePaid).toBeUndefined()
    await expect
      .poll(async () => lookAgain(wallet) && chain.ask('eth_getTransactionByHash', [wallet.hash]))
      .toMatchObject({ hash: wallet.hash })
    await chain.mine(2)
    await expectStates(wallet, ['confirmed'])
  })

  it('C7: waits again when blocks that settled it are taken back, over a restart, and says so until it is done', async () => {
    const wallet = await withWaiting()
    await chain.mine(2)
    await expectStates(wallet, ['confirmed'])
    await expectQuiet(wallet)
    wallet.worker.kill()
    await chain.ask('anvil_reorg', [2, []])
    await chain.ask('anvil_dropAllTransactions')
    const next = await startWallet(wallet.browser)
    await expect
      .poll(
        async () => {
          await expectQuiet(wallet)
          next.worker.passTime(60_000)
          return next.screen.view().activity[0]
        },
        { timeout: 30_000 },
      )
      .toMatchObject({ state: 'pending', problem: expect.stringMatching(/took back a block/) })
    expect(next.screen.view().activity[0]?.blockNumber).toBeUndefined()
    await expect
      .poll(async () => lookAgain(next) && chain.ask('eth_getTransactionByHash', [wallet.hash]))
      .toMatchObject({ hash: wallet.hash })
    await chain.mine(2)
    const [row] = await expectStates(next, ['confirmed'])
    expect(row?.problem).toMatch(/took back a block/)
  })

  it('is looked for no more once its block is final', async () => {
    const wallet = await withWaiting()
    await chain.mine(2)
    await expectStates(wallet, ['confirmed'])
    await expectQuiet(wallet)
    // The node calls final what is 64 blocks deep.
    await chain.mine(100)
    wallet.worker.passTime(60_000)
    await expectQuiet(wallet)
    const before = wallet.gate.sent.filter(isReceipt).length
    wallet.worker.passTime(60_000)
    await expectQuiet(wallet)
    expect(wallet.gate.sent.filter(isReceipt)).toHaveLength(before)
  })

  it('C7: is not called cancelled before the block of the cancellation stands', async () => {
    const wallet = await withWaiting()
    await wallet.screen.run('proposeReplacement', { activityId: wallet.row.id, way: 'cancel' })
    await approveNext(wallet.screen, NORMAL)
    await chain.mine()
    await expect.poll(() => lookAgain(wallet)[0]?.blockNumber).toBeDefined()
    await expectStates(wallet, ['pending', 'pending'])
    // Another block takes its place, with the first one in it.
    await chain.ask('anvil_reorg', [1, []])
    await chain.ask('anvil_dropAllTransactions')
    await chain.ask('eth_sendRawTransaction', [listRaws(wallet.gate)[0]])
    await chain.mine(2)
    const [cancellation] = await expectStates(wallet, ['replaced', 'confirmed'])
    expect(cancellation?.replacedBy).toBe(wallet.hash)
  })

  it('C7: is not called replaced because one node is behind another', async () => {
    const wallet = await withWaiting()
    await chain.mine(2)
    wallet.gate.blank = 'eth_getTransactionReceipt'
    for (let look = 0; look < 2; look += 1) {
      await expectQuiet(wallet)
      const asked = wallet.gate.sent.length
      lookAgain(wallet)
      await expect.poll(() => wallet.gate.sent.length).toBeGreaterThanOrEqual(asked + 3)
    }
    expect(wallet.screen.view().activity[0]?.state).toBe('pending')
    wallet.gate.blank = undefined
    await expectStates(wallet, ['confirmed'])
  })

  it('is told of by a wallet that was started anew meanwhile', async () => {
    const wallet = await withWaiting()
    wallet.worker.kill()
    await chain.mine(2)
    const next = await startWallet(wallet.browser)
    const [row] = await expectStates(next, ['confirmed'])
    expect(row).toMatchObject({ hash: wallet.hash, feePaid: expect.any(String) })
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual(['It is done.'])
    expect(listRaws(wallet.gate)).toHaveLength(1)
  })

  it('is not looked for by a wallet that is locked, whatever wakes it, and is told of once that is opened', async () => {
    const wallet = await withWaiting()
    await expectQuiet(wallet)
    await wallet.screen.run('lock', {})
    await expectQuiet(wallet)
    const before = wallet.gate.sent.length
    wallet.worker.passTime(60_000)
    wallet.worker.kill()
    await chain.mine(2)
    const next = await startWallet(wallet.browser)
    next.worker.fireAlarm('watch-transactions')
    next.worker.passTime(60_000)
    await expectQuiet(wallet)
    expect(wallet.gate.sent).toHaveLength(before)
    await next.screen.run('unlock', { password: PASSWORD })
    await expectStates(next, ['confirmed'])
    expect(wallet.browser.notices.map(({ message }) => message)).toEqual(['It is done.'])
  })
})
