import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { unlock } from '../flows/unlock.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, connectDapp, password, startWallet } from '../support/startWallet.ts'

// One wallet for all: each test leaves it unlocked for the next.
let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())
afterEach(() => closePages())

/** A page that was left open would go on using the wallet. */
async function closePages(): Promise<void> {
  const [first, ...rest] = browser.context.pages()
  await first?.goto('about:blank')
  for (const page of rest) await page.close()
}

async function lock(): Promise<Page> {
  const popup = await browser.openPopup()
  await playwrightScreen(popup).press('Lock')
  await playwrightScreen(popup).see('button', 'Unlock')
  return popup
}

test('locking shows the lock screen alone; the password opens it again', async () => {
  const popup = await lock()
  expect(await playwrightScreen(popup).readText()).not.toContain(account.slice(2, 8))
  await unlock(playwrightScreen(popup), password)
  await playwrightScreen(popup).see('button', 'Lock')
})

test('a wrong password is told in a sentence, and opens nothing', async () => {
  const popup = await lock()
  await unlock(playwrightScreen(popup), `${password}!`)
  await popup
    .getByText(/wrong|not the password|does not/i)
    .first()
    .waitFor()
  expect(await playwrightScreen(popup).shows('button', 'Unlock')).toBe(true)
  await unlock(playwrightScreen(popup), password)
  await playwrightScreen(popup).see('button', 'Lock')
})

test('a connected site loses sight of the account while the wallet is locked, and hears of it', async () => {
  const dapp = await connectDapp(browser)
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [account.toLowerCase()] })
  const popup = await lock()
  await dapp.getByText('accountsChanged: none').waitFor()
  expect(await ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  await unlock(playwrightScreen(popup), password)
  await expect.poll(() => ask(dapp, { method: 'eth_accounts' })).toEqual({ result: [account.toLowerCase()] })
})

test('at the deadline the wallet is locked, whoever asks first, even if the worker was dead meanwhile', async () => {
  await browser.killWorker()
  const page = await browser.openPage(`${browser.extensionUrl}/icons/16.png`)
  await page.evaluate(passDeadline)
  const reopened = await browser.openPopup()
  await playwrightScreen(reopened).see('button', 'Unlock')
  expect(await page.evaluate(readSession)).toEqual({})
})

/** Runs in a page of the wallet: puts the deadline a second into the past, as if time had gone by. */
async function passDeadline(): Promise<void> {
  type Stored = { version: number; value: { unlocked: { deadlineMs: number } } }
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: StorageArea<Stored> } } })
    .chrome
  const { session } = await storage.session.get('session')
  if (!session) throw new Error('The wallet was not unlocked')
  session.value.unlocked.deadlineMs = Date.now() - 1_000
  await storage.session.set({ session })
}

/** Runs in a page of the wallet. @returns what is kept of being unlocked */
async function readSession(): Promise<unknown> {
  type Stored = { value: { unlocked?: unknown } }
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: StorageArea<Stored> } } })
    .chrome
  const { session } = await storage.session.get('session')
  return session?.value ?? {}
}

type StorageArea<T> = {
  get(key: string): Promise<Record<string, T | undefined>>
  set(items: Record<string, T>): Promise<void>
}
