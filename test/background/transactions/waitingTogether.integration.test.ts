import { parseEther, toHex } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { expectStates, lookAgain, startOwnChain } from '../support/ownChain.ts'
import { approveNext } from '../support/testWallet.ts'

const RECIPIENT = `0x${'5e'.repeat(20)}`
const NORMAL = { speed: 'normal' }

let chain: Awaited<ReturnType<typeof startOwnChain>>
beforeEach(async () => {
  chain = await startOwnChain()
  await chain.ask('evm_setAutomine', [false])
})
afterEach(() => chain.stop())

type Wallet = Awaited<ReturnType<typeof chain.connect>>

async function send({ page, screen, from }: Wallet, fields: object): Promise<void> {
  page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: '0x1', ...fields }])
  await approveNext(screen, NORMAL)
}

describe('transactions of an account that wait at the same time', () => {
  it('one behind a place that nothing takes says so, until the next one takes it', async () => {
    const wallet = await chain.connect()
    const next = Number(await chain.ask('eth_getTransactionCount', [wallet.from, 'latest']))
    await send(wallet, { nonce: toHex(next + 1) })
    await expect.poll(() => lookAgain(wallet)[0]?.problem).toMatch(/behind an empty place/)
    await send(wallet, {})
    await expect.poll(() => lookAgain(wallet).map(({ problem }) => problem)).toEqual([undefined, undefined])
    await chain.mine()
    const rows = await expectStates(wallet, ['confirmed', 'confirmed'])
    expect(rows.map(({ nonce }) => nonce)).toEqual([next, next + 1])
  })

  it('never take more together than there is: Max leaves what waits, more is refused before it is signed', async () => {
    const wallet = await chain.connect()
    const account = getDevnetAccount(0).address
    await chain.ask('anvil_setBalance', [account, toHex(parseEther('2'))])
    await send(wallet, { value: toHex(parseEther('1.5')) })
    await expectStates(wallet, ['pending'])
    const { maximum } = await wallet.screen.run('estimateSend', {
      accountId: wallet.accountId,
      assetId: 'eip155:31337/slip44:60' as never,
      speed: 'normal',
    })
    expect(BigInt(maximum)).toBeLessThan(parseEther('0.5'))
    const { from, page, screen } = wallet
    page.send('eth_sendTransaction', [{ from, to: RECIPIENT, value: toHex(parseEther('1')) }])
    const tooMuch = await screen.nextApproval()
    expect(tooMuch.kind === 'transaction' && tooMuch.review?.blocked).toMatch(
      /still waits takes too much ETH/,
    )
    await screen.run('rejectAll', {})
    await send(wallet, { value: toHex(BigInt(maximum)) })
    await chain.mine()
    await expectStates(wallet, ['confirmed', 'confirmed'])
  })

  it('are counted in the review of several calls, in one transaction or in order', async () => {
    const { screen, page, from, ...wallet } = await chain.connect()
    await chain.ask('anvil_setBalance', [getDevnetAccount(0).address, toHex(parseEther('2'))])
    await send({ screen, page, from, ...wallet }, { value: toHex(parseEther('1.5')) })
    const call = { to: RECIPIENT, value: toHex(parseEther('0.3')) }
    const batch = { version: '2.0.0', chainId: '0x7a69', from, atomicRequired: false, calls: [call, call] }
    page.send('wallet_sendCalls', [batch])
    const { kind, ...approval } = await screen.nextApproval()
    const review = kind === 'calls' ? approval.review : undefined
    expect(review).toMatchObject({
      apart: { blocked: expect.stringMatching(/still waits takes too much ETH/) },
    })
    await screen.run('rejectAll', {})
  })

  it('what takes the place of one that waits is not held against that one', async () => {
    const wallet = await chain.connect()
    await chain.ask('anvil_setBalance', [getDevnetAccount(0).address, toHex(parseEther('2'))])
    await send(wallet, { value: toHex(parseEther('1.5')) })
    const [row] = await expectStates(wallet, ['pending'])
    await wallet.screen.run('proposeReplacement', { activityId: row?.id ?? '', way: 'speedUp' })
    await approveNext(wallet.screen, NORMAL)
    await chain.mine()
    await expectStates(wallet, ['confirmed', 'replaced'])
  })
})
