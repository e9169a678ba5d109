import type { Frame, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { account, startWallet } from '../support/startWallet.ts'

const HEARD_WITHIN_MS = 500

let browser: WalletBrowser
let site: Site
let page: Page
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite((path) => ({
    html: path === '/' ? '<iframe src="/first"></iframe><iframe src="/second"></iframe>' : '',
  }))
  page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Connects the page, hides it, and ends the worker: nobody in it is at the line any more. */
async function connectAndHide(): Promise<readonly Frame[]> {
  await page.bringToFront()
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  for (const frame of page.frames()) await frame.evaluate(listen)
  for (const frame of page.frames()) await expect.poll(() => frame.evaluate('heard.length')).toBe(1)
  await browser.hide(page)
  await expect.poll(() => page.evaluate('document.visibilityState')).toBe('hidden')
  await browser.killWorker()
  await expect.poll(browser.isWorkerAlive).toBe(false)
  return page.frames()
}

type Heard = { readonly accounts: readonly string[]; readonly atMs: number }

const readHeard = (frame: Frame) => frame.evaluate('heard') as Promise<Heard[]>

/** @returns how long after a press of the button each frame heard that it has no accounts, in ms */
async function measure(frames: readonly Frame[], press: () => Promise<number>): Promise<number[]> {
  const pressedAtMs = await press()
  const tookMs: number[] = []
  for (const frame of frames) {
    await expect.poll(() => frame.evaluate('heard.length')).toBe(2)
    const [first, second] = await readHeard(frame)
    expect(first?.accounts).toEqual([account.toLowerCase()])
    expect(second?.accounts).toEqual([])
    tookMs.push((second?.atMs ?? 0) - pressedAtMs)
  }
  expect(await page.evaluate('document.visibilityState')).toBe('hidden')
  return tookMs
}

test('a page in a hidden tab, whose worker has ended, hears within half a second in every frame that it was disconnected', async () => {
  const frames = await connectAndHide()
  expect(frames).toHaveLength(3)
  const origin = encodeURIComponent(new URL(page.url()).origin)
  const connection = await browser.openPopup(`#/settings/sites/${origin}`)
  const tookMs = await measure(frames, async () => {
    const pressed = connection.evaluate(awaitPress)
    await playwrightScreen(connection).press('Disconnect')
    return pressed
  })
  expect(Math.max(...tookMs)).toBeLessThan(HEARD_WITHIN_MS)
  await connection.close()
})

/** Runs in each frame. */
async function listen(): Promise<void> {
  const heard: Heard[] = []
  Object.assign(window, { heard })
  type Provider = {
    on(event: string, listener: (accounts: string[]) => void): void
    request(call: object): Promise<unknown>
  }
  const { ethereum } = window as unknown as { ethereum: Provider }
  ethereum.on('accountsChanged', (accounts) => heard.push({ accounts, atMs: Date.now() }))
  const accounts = (await ethereum.request({ method: 'eth_accounts' })) as string[]
  if (heard.length === 0) heard.push({ accounts, atMs: Date.now() })
}

/** Runs in the wallet's page. @returns when the person presses a button there next, in ms */
function awaitPress(): Promise<number> {
  return new Promise((resolve) => {
    addEventListener('click', () => resolve(Date.now()), { capture: true, once: true })
  })
}
