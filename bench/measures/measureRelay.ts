import type { Page } from 'playwright'
import { median } from '../median.ts'

const warmUps = 20
const requests = 200

/** @returns ms that the wallet takes to answer a page what only its worker knows, in the middle of many times */
export async function measureWalletRelay(page: Page): Promise<number> {
  return median((await page.evaluate(askWallet, warmUps + requests)).slice(warmUps))
}

/** @returns ms that the bare extension takes to send a page's message to its worker and back, likewise */
export async function measureBareRelay(page: Page): Promise<number> {
  return median((await page.evaluate(askBare, warmUps + requests)).slice(warmUps))
}

/** Runs in the page. */
async function askWallet(times: number): Promise<number[]> {
  type Provider = { request(call: { method: string }): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const durations: number[] = []
  for (let count = 0; count < times; count += 1) {
    const startedAtMs = performance.now()
    await ethereum.request({ method: 'wallet_getPermissions' })
    durations.push(performance.now() - startedAtMs)
  }
  return durations
}

/** Runs in the page. */
async function askBare(times: number): Promise<number[]> {
  const ask = () =>
    new Promise<void>((resolve) => {
      const listen = ({ data }: MessageEvent<{ bareReply?: unknown }>) => {
        if (!data.bareReply) return
        removeEventListener('message', listen)
        resolve()
      }
      addEventListener('message', listen)
      postMessage({ bareRequest: { id: 1, method: 'wallet_getPermissions' } }, origin)
    })
  const durations: number[] = []
  for (let count = 0; count < times; count += 1) {
    const startedAtMs = performance.now()
    await ask()
    durations.push(performance.now() - startedAtMs)
  }
  return durations
}
