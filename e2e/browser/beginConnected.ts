import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import type { ChainProxy } from '../support/startChainProxy.ts'
import { connectDapp, startWallet } from '../support/startWallet.ts'
import { useProxy } from '../support/useProxy.ts'
import type { WalletBrowser } from './walletBrowser.ts'

/** What the tests of a file share. It is there when the first of them begins, and gone after the last. */
export type Shared = {
  /** With the devnet's wallet in it, unlocked. */
  readonly browser: WalletBrowser
  /** The demo dApp, connected. */
  readonly dapp: Page
}

/** Begins a file of tests with a wallet that a site is connected to. */
export function beginConnected(): Shared {
  const shared = {} as { -readonly [Part in keyof Shared]: Shared[Part] }
  beforeAll(async () => {
    shared.browser = await startWallet()
    shared.dapp = await connectDapp(shared.browser)
  })
  afterAll(() => shared.browser.close())
  return shared
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
