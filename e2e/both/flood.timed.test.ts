import { expect, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { account } from '../chromium/support/startWallet.ts'

const REQUESTS = 500
const PRESSES = 15
/** What a person takes for at once. */
const LIMIT_MS = 100

const wallet = beginConnected()

test('A11: while a site asks 500 times in a second, the window answers a key within 100 ms', async () => {
  await wallet.dapp.evaluate(askAndForget, { account, times: 1 })
  const approval = await wallet.browser.approval()
  await playwrightScreen(approval).see('button', 'Reject')
  await approval.evaluate(noteAnswers)
  const codes = wallet.dapp.evaluate(askAndForget, { account, times: REQUESTS })
  for (let count = 0; count < PRESSES; count += 1) await approval.keyboard.press('Tab')
  const times = (await approval.evaluate(readAnswers)).sort((first, second) => first - second)
  const median = times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY
  console.log(`Key to paint: median ${median.toFixed(0)} ms, p95 ${times.at(-1)?.toFixed(0)} ms`)
  expect(times.length).toBeGreaterThanOrEqual(10)
  expect(median).toBeLessThan(LIMIT_MS)
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

/** Runs in the page: notes for each key how long it is from the key to the frame that shows what it did. */
function noteAnswers(): void {
  const holder = globalThis as { answersMs?: number[] }
  const answersMs: number[] = []
  holder.answersMs = answersMs
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => requestAnimationFrame(() => answersMs.push(performance.now() - timeStamp))),
    true,
  )
}

/** Runs in the page. */
async function readAnswers(): Promise<number[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return (globalThis as { answersMs?: number[] }).answersMs ?? []
}
