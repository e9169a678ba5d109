import { expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { approve } from '../flows/approve.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { ask, press } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const wallet = beginConnected()

test('several requests share one window, and all can be rejected at once', async () => {
  const message = ask(wallet.dapp, { method: 'personal_sign', params: ['0x6869', account] })
  await wallet.browser.approval()
  const transaction = ask(wallet.dapp, {
    method: 'eth_sendTransaction',
    params: [{ from: account, to: account }],
  })
  const network = ask(wallet.dapp, { method: 'wallet_switchEthereumChain', params: [{ chainId: '0x1' }] })
  const approval = await wallet.browser.approval()
  await approval.getByText('1 of 3').waitFor()
  expect(wallet.browser.approvals()).toHaveLength(1)
  await playwrightScreen(approval).press('Next')
  await approval.getByText('2 of 3').waitFor()
  await playwrightScreen(approval).see('button', 'Confirm')
  await playwrightScreen(approval).press('Previous')
  await playwrightScreen(approval).see('button', 'Sign')
  await playwrightScreen(approval).press('Reject all')
  for (const answer of await Promise.all([message, transaction, network])) {
    expect(answer).toMatchObject({ error: { code: 4001 } })
  }
  await expect.poll(() => wallet.browser.approvals().length).toBe(0)
})

test('the oldest comes first; when it is decided the next takes its place in the same window', async () => {
  const message = ask(wallet.dapp, { method: 'personal_sign', params: ['0x6869', account] })
  const approval = await wallet.browser.approval()
  const network = ask(wallet.dapp, { method: 'wallet_switchEthereumChain', params: [{ chainId: '0x1' }] })
  await approval.getByText('1 of 2').waitFor()
  const screen = playwrightScreen(approval)
  await screen.see('button', 'Sign')
  await screen.press('Reject')
  expect(await message).toMatchObject({ error: { code: 4001 } })
  await screen.see('button', 'Switch network')
  expect(approval.isClosed()).toBe(false)
  await screen.press('Reject')
  expect(await network).toMatchObject({ error: { code: 4001 } })
})

test('a site that floods the wallet opens one window and waits for one answer of a kind (A11)', async () => {
  const answers = await wallet.dapp.evaluate(flood, { account, times: 200, patienceMs: 20_000 })
  expect(answers.filter((code) => code === -32002 || code === -32005)).toHaveLength(199)
  const approval = await wallet.browser.approval()
  await playwrightScreen(approval).see('button', 'Reject')
  expect(wallet.browser.approvals()).toEqual([approval])
  await playwrightScreen(approval).press('Reject')
  await expect.poll(() => wallet.browser.approvals().length).toBe(0)
})

test('a site that asks again the moment it is answered is not answered for by the closing window', async () => {
  const answers = wallet.dapp.evaluate(askInARow, { account, times: 4 })
  for (let times = 0; times < 4; times += 1) {
    const approval = await wallet.browser.approval()
    await approve(playwrightScreen(approval), 'Sign')
    await expect.poll(() => approval.isClosed() || wallet.browser.approvals().length > 1).toBe(true)
  }
  expect(await answers).toEqual([true, true, true, true])
  await expect.poll(() => wallet.browser.approvals().length).toBe(0)
})

test('a site that asks again after three refusals can be ignored for an hour', async () => {
  for (let times = 0; times < 4; times += 1) {
    const asked = ask(wallet.dapp, { method: 'personal_sign', params: ['0x6869', account] })
    const approval = await wallet.browser.approval()
    await playwrightScreen(approval).see('button', 'Reject')
    await rejectIn(approval, times < 3 ? 'Reject' : 'Ignore this site for an hour')
    expect(await asked).toMatchObject({ error: { code: 4001 } })
  }
  const unheard = await ask(wallet.dapp, { method: 'personal_sign', params: ['0x6869', account] })
  expect(unheard).toMatchObject({ error: { code: 4001 } })
  expect(wallet.browser.approvals()).toHaveLength(0)
  const popup = await wallet.browser.openPopup('#/settings/sites')
  await playwrightScreen(popup).press('Listen again')
  await expect.poll(() => playwrightScreen(popup).shows('button', 'Listen again')).toBe(false)
  await popup.close()
})

test('another site waits in the same queue', async () => {
  const message = ask(wallet.dapp, { method: 'personal_sign', params: ['0x6869', account] })
  const approval = await wallet.browser.approval()
  const other = await wallet.browser.openPage(inject('dappUrl').replace('127.0.0.1', 'localhost'))
  await press(other, 'connect')
  await approval.getByText('1 of 2').waitFor()
  await playwrightScreen(approval).press('Reject all')
  expect(await message).toMatchObject({ error: { code: 4001 } })
})

/** Runs in the page: asks for a signature as soon as the one before was given. @returns which of them were given */
async function askInARow(options: { account: string; times: number }): Promise<boolean[]> {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const given: boolean[] = []
  for (let count = 0; count < options.times; count += 1) {
    const request = { method: 'personal_sign', params: ['0x6869', options.account] }
    given.push(
      await ethereum.request(request).then(
        () => true,
        () => false,
      ),
    )
  }
  return given
}

/** Runs in the page: asks for many signatures at once. @returns the codes of those that are refused, all but one */
async function flood(options: { account: string; times: number; patienceMs: number }): Promise<number[]> {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const codes: number[] = []
  for (let count = 0; count < options.times; count += 1) {
    ethereum
      .request({ method: 'personal_sign', params: ['0x6869', options.account] })
      .catch((error: { code: number }) => codes.push(error.code))
  }
  const deadlineMs = performance.now() + options.patienceMs
  while (codes.length < options.times - 1 && performance.now() < deadlineMs) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return codes
}
