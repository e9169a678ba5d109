import type { Page } from 'puppeteer-core'
import { inject } from 'vitest'
import { devnetMnemonic } from '../../../devnet/devnetChain.ts'
import { importWallet } from '../../flows/importWallet.ts'
import type { Screen } from '../../screen/screen.ts'
import { launchFirefox, type WalletFirefox } from './launchFirefox.ts'
import { puppeteerScreen } from './puppeteerScreen.ts'

export const password = 'correct horse battery staple 7'

/** An open wallet, and a page of it that goes from screen to screen. */
export type OpenWallet = {
  readonly browser: WalletFirefox
  readonly screen: Screen
  /** Goes to a screen; `hash` as in `#/settings`. */
  readonly goTo: (hash: string) => Promise<void>
}

/** A Firefox with the devnet's wallet in it, unlocked. */
export async function startWallet(): Promise<OpenWallet> {
  const browser = await launchFirefox({
    browserPath: inject('browserPath'),
    extensionDir: inject('extensionDir'),
  })
  const page = await browser.onboarding()
  const screen = puppeteerScreen(page)
  await importWallet(screen, { phrase: devnetMnemonic, password })
  return { browser, screen, goTo: (hash) => goTo(page, hash) }
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
}
