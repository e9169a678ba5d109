import type { Page } from 'playwright'
import { inject } from 'vitest'
import { devnetMnemonic, getDevnetAccount } from '../../devnet/devnetChain.ts'
import type { Launch } from '../browser/launch.ts'
import { launchChromium } from '../browser/launchChromium.ts'
import { launchFirefox } from '../browser/launchFirefox.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { importWallet } from '../flows/importWallet.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { act } from './dapp.ts'
import { playwrightScreen } from './playwrightScreen.ts'

export const password = 'correct horse battery staple 7'

/** The account that every imported test wallet shows first. */
export const account = getDevnetAccount(0).address

/** How a browser is to differ from the usual one. */
type Difference = Omit<Launch, 'browserPath' | 'extensionDir'>

/** The project's browser with the wallet in it, as it is right after it was installed. */
export function startBrowser(difference: Difference = {}): Promise<WalletBrowser> {
  const launch = inject('browserName') === 'firefox' ? launchFirefox : launchChromium
  return launch({
    browserPath: inject('browserPath'),
    extensionDir: inject('extensionDir'),
    ...difference,
  })
}

/** The project's browser with the devnet's funded wallet in it, unlocked and on the devnet. */
export async function startWallet(difference?: Difference): Promise<WalletBrowser> {
  const browser = await startBrowser(difference)
  const page = await browser.onboarding()
  const screen = playwrightScreen(page)
  await importWallet(screen, { phrase: devnetMnemonic, password })
  await selectNetwork(screen, 'Devnet')
  await page.close()
  return browser
}

/** Opens the demo dApp and connects it to the wallet's first account. */
export async function connectDapp(browser: WalletBrowser): Promise<Page> {
  const dapp = await browser.openPage(inject('dappUrl'))
  await approveAsked(browser, act(dapp, 'connect'), 'Connect')
  return dapp
}
