import { expect, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'
import { watchKeys } from '../support/watchKeys.ts'

const REQUESTS = 500
const PRESSES = 15
/** What a person takes for at once. No more than one key in twenty may take longer. */
const LIMIT_MS = 100

const wallet = beginConnected()

test('A11: while a site asks 500 times in a second, the window answers a key within 100 ms', async () => {
  await wallet.dapp.evaluate(askAndForget, { account, times: 1 })
  const approval = await wallet.browser.approval()
  await playwrightScreen(approval).see('button', 'Reject')
  const pressKeys = await watchKeys(approval)
  const codes = wallet.dapp.evaluate(askAndForget, { account, times: REQUESTS })
  const { count, p95Ms } = await pressKeys(PRESSES)
  expect(count).toBeGreaterThanOrEqual(10)
  expect(p95Ms).toBeLessThan(LIMIT_MS)
  const refused = await codes
  expect(refused).toHaveLength(REQUESTS)
  expect(refused.every((code) => code === -32002 || code === -32005)).toBe(true)
  expect(wallet.browser.approvals()).toHaveLength(1)
  await playwrightScreen(approval).press('Reject')
})

/** Runs in the page: asks again and again over a second. @returns the codes that came back by then */
async function askAndForget(options: { account: string; times: number }): Promise<number[]> {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const codes: number[] = []
  for (let count = 0; count < options.times; count += 1) {
    ethereum
      .request({ method: 'personal_sign', params: ['0x6869', options.account] })
      .catch((error: { code: number }) => codes.push(error.code))
    if (count % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  if (options.times > 1) await new Promise((resolve) => setTimeout(resolve, 3_000))
  return codes
}
