import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import type { ChainProxy } from '../support/startChainProxy.ts'
import { connectDapp, startWallet } from '../support/startWallet.ts'
import { useProxy } from '../support/useProxy.ts'
import { beginShared } from './beginShared.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** What the tests of a file share. */
export type Shared = {
  /** With the devnet's wallet in it, unlocked. */
  readonly browser: WalletBrowser
  /** The demo dApp, connected. */
  readonly dapp: Page
}

/** Begins a file of tests with a wallet that a site is connected to. */
export function beginConnected(): Shared {
  return beginShared<Shared>(async (shared, atEnd) => {
    shared.browser = await startWallet()
    atEnd(() => shared.browser.close())
    shared.dapp = await connectDapp(shared.browser)
  })
}

/** The same, with a proxy between the wallet and its node. */
export function beginBehindProxy(): Shared & { readonly proxy: ChainProxy } {
  const shared = beginConnected() as Shared & { proxy: ChainProxy }
  beforeAll(async () => {
    shared.proxy = await useProxy(shared.browser)
  })
  afterAll(() => shared.proxy.stop())
  return shared
}
