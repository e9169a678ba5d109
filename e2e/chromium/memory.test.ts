import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { createWallet, revealPhrase } from '../flows/createWallet.ts'
import { proveBefore } from '../flows/proveBefore.ts'
import { unlock } from '../flows/unlock.ts'
import { createSecretFinder } from '../support/findSecrets.ts'
import { findInHeap } from '../support/heap/findInHeap.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { connectDapp, startBrowser } from '../support/startWallet.ts'
import { lookIntoMemory, memoryFlags } from './support/lookIntoMemory.ts'
import { approveSignature } from './support/signMessage.ts'

const password = 'canary-of-the-coalmine-4711'
/** After so long nothing may be left (D4). */
const settledMs = 10_000
/** A busy machine takes half a minute for the memory of one page. */
vi.setConfig({ testTimeout: 300_000 })

let browser: WalletBrowser
let wallet: Page
let phrase: string
let dataKey: string
beforeAll(async () => {
  browser = await startBrowser({ flags: memoryFlags })
  wallet = await browser.onboarding()
  phrase = (await createWallet(playwrightScreen(wallet), password)).join(' ')
  dataKey = await wallet.evaluate(readDataKey)
})
afterAll(() => browser.close())

test('ten seconds after a wallet was made, no page and no worker holds its words, its key or its password', async () => {
  await settle()
  expect(await findAll({ unlocked: true })).toEqual([])
})

test('nor ten seconds after the phrase was looked at and left', async () => {
  const popup = await browser.openPopup('#/settings/phrase')
  const screen = playwrightScreen(popup)
  await screen.press('Continue')
  await proveBefore(screen, { password, before: 'Reveal' })
  expect((await revealPhrase(screen)).join(' ')).toBe(phrase)
  await screen.press('Back')
  await screen.see('heading', 'Settings')
  await settle()
  expect(await findAll({ unlocked: true })).toEqual([])
  await popup.close()
})

test('nor ten seconds after signing and locking: and the data key is gone as well (D4)', async () => {
  const screen = playwrightScreen(wallet)
  await screen.press('Lock')
  await unlock(screen, password)
  await screen.see('button', 'Lock')
  await approveSignature(browser, await connectDapp(browser))
  await wallet.bringToFront()
  await screen.press('Lock')
  await screen.see('button', 'Unlock')
  await settle()
  expect(await findAll()).toEqual([])
})

test('the search would have found a phrase that is on the page, as a text or word by word, and a key', async () => {
  await wallet.evaluate(plant, { phrase, hex: dataKey })
  const found = (await findAll()).join()
  expect(found).toMatch(/words 1 to 3/)
  expect(found).toMatch(/a list with/)
  expect(found).toMatch(/data key as hex/)
})

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, settledMs))
}

/** @returns every secret that is alive as text or in lists in the wallet's pages and its worker, and by what it is held */
async function findAll({ unlocked = false } = {}): Promise<string[]> {
  // While it is unlocked, the worker holds the data key.
  const keys = unlocked ? {} : { 'data key': dataKey }
  const findSecrets = createSecretFinder({ phrases: [phrase], texts: { password }, keys })
  const found: string[] = []
  const seen: string[] = []
  await lookIntoMemory(browser, async ({ url, heap }) => {
    seen.push(url)
    found.push(...findInHeap(heap, findSecrets, [phrase]).map((find) => `${url}: ${find}`))
  })
  expect(seen.some((url) => url.endsWith('background.js'))).toBe(true)
  return found
}

/** Runs in a page of the wallet, which may read what the worker keeps while it is unlocked. */
async function readDataKey(): Promise<string> {
  type Kept = { session?: { value: { unlocked?: { dataKey: string } } } }
  type Area = { get(): Promise<Kept> }
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome
  return (await storage.session.get()).session?.value.unlocked?.dataKey ?? ''
}

/** Runs in a page. */
function plant({ phrase, hex }: { phrase: string; hex: string }): void {
  Object.assign(globalThis, { planted: [`${phrase} `, phrase.split(' '), `${hex} `] })
}
