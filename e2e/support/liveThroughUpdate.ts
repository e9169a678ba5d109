import type { Page } from 'playwright'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { ask } from './dapp.ts'
import { playwrightScreen } from './playwrightScreen.ts'
import { account } from './startWallet.ts'

/** Connects a page, and updates the wallet while the page waits for a signature. The page keeps what it hears in `heard`. */
export async function updateWhileAsking(browser: WalletBrowser, page: Page): Promise<void> {
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await page.evaluate(listenWhileAsking, account)
  await playwrightScreen(await browser.approval()).see('button', 'Sign')
  await reloadExtension(browser)
}

/** Reloads the extension as an update does: its background, its windows and its session are gone. */
export async function reloadExtension(browser: WalletBrowser): Promise<void> {
  const popup = await browser.openPopup()
  const closed = popup.waitForEvent('close')
  await popup.evaluate('void setTimeout(() => chrome.runtime.reload())')
  await closed
}

/**
 * Runs in a page: has a message signed, and keeps in `heard` every event of the wallet, and every settling of that request,
 * with its code.
 */
function listenWhileAsking(address: string): void {
  type Heard = (payload: unknown) => void
  type Provider = { request(call: object): Promise<unknown>; on(event: string, heard: Heard): void }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const heard: unknown[] = []
  Object.assign(window, { heard })
  for (const event of ['connect', 'disconnect', 'accountsChanged', 'chainChanged']) {
    ethereum.on(event, (payload) => heard.push([event, (payload as { code?: number }).code]))
  }
  const settled = ({ code }: { code?: number }) => heard.push(['settled', code])
  ethereum.request({ method: 'personal_sign', params: ['0x6869', address] }).then(settled as Heard, settled)
}
