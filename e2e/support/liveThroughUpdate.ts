import type { WalletBrowser } from '../chromium/support/launchChromium.ts'

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
export function listenWhileAsking(address: string): void {
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
