import type { Page } from 'playwright'
import { beforeAll } from 'vitest'
import { startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** What the tests of a file share. It is there when the first of them begins, and gone after the last. */
export type Shared = {
  /** With the devnet's wallet in it, unlocked. */
  readonly browser: WalletBrowser
  /** A page of a site that asks for nothing by itself. */
  readonly page: Page
}

/** Begins a file of tests with a wallet, and a page that it does not know yet. */
export function beginAtPage(): Shared {
  const shared = {} as { -readonly [Part in keyof Shared]: Shared[Part] }
  beforeAll(async () => {
    shared.browser = await startWallet()
    const site = await startSite(() => ({ html: '<title>Page</title>' }))
    shared.page = await shared.browser.openPage(`http://127.0.0.1:${site.port}/`)
    return async () => {
      await shared.browser.close()
      await site.stop()
    }
  })
  return shared
}
