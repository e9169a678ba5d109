import type { Page } from 'playwright'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import type { Chain } from '../support/measureChanges.ts'
import type { Album } from './album.ts'

/** What every stop of the tour works with. */
export type Traveller = {
  readonly browser: WalletBrowser
  readonly album: Album
  /** The demo dApp, in a tab. */
  readonly dapp: Page
  readonly chain: Chain
  readonly password: string
}

/** px: of the popup, of the window that the wallet opens for approvals, and of a tab. */
export const popupWidth = 360
export const approvalWidth = 400
export const tabWidth = 1040
