import { parseEther, toHex } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { getDevnetAccount } from '../../devnet/devnetChain.ts'
import { connectAs } from '../../test/devnet/chain.ts'
import { beginBehindProxy } from '../browser/beginConnected.ts'
import { approve } from '../flows/approve.ts'
import { fillSend } from '../flows/send.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const other = getDevnetAccount(1).address

const wallet = beginBehindProxy()

/** Each test finds a chain that answers, and no page of the wallet open. */
afterEach(async () => {
  wallet.proxy.setDown(false)
  for (const page of wallet.browser.context.pages()) if (page !== wallet.dapp) await page.close()
  await expectAnswers()
})

describe('no node answers', () => {
  test('a read answers 4901, and works again when the node does', async () => {
    wallet.proxy.setDown(true)
    expect(await ask(wallet.dapp, { method: 'eth_blockNumber' })).toMatchObject({
      error: { code: 4901, message: expect.stringContaining('No node of Devnet') },
    })
    wallet.proxy.setDown(false)
    await expectAnswers()
  })

  test('the wallet opens all the same, shows what it knew, and says what is wrong', async () => {
    const before = await wallet.browser.openPopup()
    await before
      .getByText(/^[\d,.]+\sETH$/)
      .first()
      .waitFor()
    wallet.proxy.setDown(true)
    await wallet.browser.killWorker()
    const popup = await wallet.browser.openPopup()
    await popup
      .getByText(/^[\d,.]+\sETH$/)
      .first()
      .waitFor()
    await popup
      .getByText(/no node/i)
      .first()
      .waitFor()
  })

  test('a transaction cannot be approved while it cannot be worked out, and a sentence says so', async () => {
    wallet.proxy.setDown(true)
    await press(wallet.dapp, 'send')
    // The dApp asks for the chain first, which the wallet knows without a node.
    const approval = await wallet.browser.approval()
    await approval
      .getByText(/no node|could not be worked out/i)
      .first()
      .waitFor()
    expect(await playwrightScreen(approval).canPress('Confirm')).toBe(false)
    await playwrightScreen(approval).press('Reject')
    expect((await readResult(wallet.dapp, 'send')).value).toMatchObject({ error: { code: 4001 } })
  })

  test('a transfer cannot be reviewed, and a sentence says so', async () => {
    const popup = await wallet.browser.openPopup()
    const screen = playwrightScreen(popup)
    await screen.see('button', 'Lock')
    wallet.proxy.setDown(true)
    await fillSend(screen, { recipient: other, asset: /ETH/, amount: '0.1' })
    await popup
      .getByText(/no node/i)
      .first()
      .waitFor()
    expect(await screen.canPress('Confirm')).toBe(false)
  })
})

describe('what cannot be paid or has no place', () => {
  test('more than the account holds: the approval says so and cannot be confirmed', async () => {
    const value = toHex(parseEther('1000000'))
    const sent = ask(wallet.dapp, {
      method: 'eth_sendTransaction',
      params: [{ from: account, to: other, value }],
    })
    await expectBlocked(/does not hold that much|not enough/i)
    expect(await sent).toMatchObject({ error: { code: 4001 } })
  })

  test('a nonce that is taken: the approval says so and cannot be confirmed', async () => {
    await connectAs(0).sendTransaction({ to: other, value: 1n })
    const sent = ask(wallet.dapp, {
      method: 'eth_sendTransaction',
      params: [{ from: account, to: other, nonce: '0x0' }],
    })
    await expectBlocked(/nonce too low/)
    expect(await sent).toMatchObject({ error: { code: 4001 } })
  })

  test('the money is gone when the transaction arrives: -32003 insufficientFunds, and the activity says so', async () => {
    const chain = connectAs(0)
    const snapshot = await chain.snapshot()
    try {
      const sent = await sendWhile(() => chain.setBalance({ address: account, value: 1n }))
      expect(sent).toMatchObject({ error: { code: -32003, data: { reason: 'insufficientFunds' } } })
      await expectInActivity('There is not enough in the account')
    } finally {
      await chain.revert({ id: snapshot })
    }
  })

  test('the place is taken when the transaction arrives: -32003 nonceTooLow, and the activity says so', async () => {
    const chain = connectAs(0)
    const snapshot = await chain.snapshot()
    try {
      const sent = await sendWhile(async () => {
        // What is not mined yet only makes it a replacement.
        await chain.waitForTransactionReceipt({ hash: await chain.sendTransaction({ to: other, value: 1n }) })
      })
      expect(sent).toMatchObject({ error: { code: -32003, data: { reason: 'nonceTooLow' } } })
      await expectInActivity('nonce too low')
    } finally {
      await chain.revert({ id: snapshot })
    }
  })
})

/** A node that was down is asked again after a while. */
async function expectAnswers(): Promise<void> {
  await expect
    .poll(() => ask(wallet.dapp, { method: 'eth_blockNumber' }), { timeout: 30_000, interval: 250 })
    .toMatchObject({ result: expect.stringMatching(/^0x/) })
}

/** Waits for the sentence in the approval, and that it cannot be confirmed; then rejects it. */
async function expectBlocked(sentence: RegExp): Promise<void> {
  const approval = await wallet.browser.approval()
  await approval.getByText(sentence).first().waitFor()
  // No action works in the first half second, so this looks later.
  await approval.waitForTimeout(1_000)
  expect(await playwrightScreen(approval).canPress('Confirm')).toBe(false)
  await playwrightScreen(approval).press('Reject')
}

/** Sends ether from the site, and does something on the chain between signing and broadcast. */
async function sendWhile(meanwhile: () => Promise<void>) {
  const hold = wallet.proxy.hold('eth_sendRawTransaction', 'request')
  const params = [{ from: account, to: other, value: toHex(parseEther('0.01')) }]
  const sent = ask(wallet.dapp, { method: 'eth_sendTransaction', params })
  await approve(playwrightScreen(await wallet.browser.approval()), 'Confirm')
  await hold.reached
  await meanwhile()
  hold.release()
  return sent
}

async function expectInActivity(sentence: string): Promise<void> {
  const popup = await wallet.browser.openPopup('#/activity')
  await popup.getByText(sentence).first().waitFor()
}
