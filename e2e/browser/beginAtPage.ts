import type { Page } from 'playwright'
import { startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import { beginShared } from './beginShared.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** What the tests of a file share. */
export type Shared = {
  /** With the devnet's wallet in it, unlocked. */
  readonly browser: WalletBrowser
  /** A page of a site that asks for nothing by itself. */
  readonly page: Page
}

/** Begins a file of tests with a wallet, and a page that it does not know yet. */
export function beginAtPage(): Shared {
  return beginShared<Shared>(async (shared, atEnd) => {
    const site = await startSite(() => ({ html: '<title>Page</title>' }))
    atEnd(site.stop)
    shared.browser = await startWallet()
    atEnd(() => shared.browser.close())
    shared.page = await shared.browser.openPage(`http://127.0.0.1:${site.port}/`)
  })
}
