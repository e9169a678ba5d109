import type { Page } from 'playwright'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { type RunningDevnet, runDevnet } from '../../devnet/runDevnet.ts'
import { press } from '../../e2e/chromium/support/dapp.ts'
import { launchChromium, type WalletBrowser } from '../../e2e/chromium/support/launchChromium.ts'
import { playwrightScreen } from '../../e2e/chromium/support/playwrightScreen.ts'
import { approve } from '../../e2e/flows/approve.ts'
import { importWallet } from '../../e2e/flows/importWallet.ts'
import { selectNetwork } from '../../e2e/flows/selectNetwork.ts'
import { VIEW_STORAGE_KEY } from '../../src/protocol/names.ts'
import { waitForFirstPaint } from './waitForFirstPaint.ts'

/** From the press of a button in a dApp, one a swap, in ms: until the window shows something, and until it is explained. */
export type Explanations = { readonly shown: number[]; readonly explained: number[] }

type Launch = { readonly browserPath: string; readonly extensionDir: string }

/** Has a dApp ask for a swap on the devnet, again and again, and rejects it each time. */
export async function measureExplain(
  launch: Launch,
  { password, times }: { password: string; times: number },
): Promise<Explanations> {
  const devnet = await runDevnet(() => {})
  const browser = await launchChromium(launch)
  try {
    const dapp = await openConnectedDapp(browser, devnet, password)
    const listener = await browser.openPopup('#/settings')
    const shown: number[] = []
    const explained: number[] = []
    for (let count = 0; count < times; count += 1) {
      const readyAtMs = listener.evaluate(waitUntilExplained, VIEW_STORAGE_KEY)
      await dapp.bringToFront()
      const startedAtMs = Date.now()
      await press(dapp, 'swap-eth-for-usdc')
      const approval = await browser.approval()
      explained.push((await readyAtMs) - startedAtMs)
      shown.push((await approval.evaluate(waitForFirstPaint)) - startedAtMs)
      const closed = approval.waitForEvent('close')
      await playwrightScreen(approval).press('Reject')
      await closed
    }
    return { shown, explained }
  } finally {
    await browser.close()
    await devnet.stop()
  }
}

async function openConnectedDapp(
  browser: WalletBrowser,
  { dappUrl }: RunningDevnet,
  password: string,
): Promise<Page> {
  const page = await browser.onboarding()
  const screen = playwrightScreen(page)
  await importWallet(screen, { phrase: devnetMnemonic, password })
  await selectNetwork(screen, 'Devnet')
  await page.close()
  const dapp = await browser.openPage(dappUrl)
  await press(dapp, 'connect')
  await approve(playwrightScreen(await browser.approval()), 'Connect')
  return dapp
}

/** Runs in a page of the wallet. @returns ms since 1970 at which a waiting request had its explanation */
function waitUntilExplained(key: string): Promise<number> {
  type View = { approvals: { reviewState: string }[] }
  type Changes = Record<string, { newValue?: View }>
  type Event = { addListener(listener: (changes: Changes) => void): void }
  const { chrome } = globalThis as unknown as { chrome: { storage: { session: { onChanged: Event } } } }
  return new Promise((resolve) => {
    chrome.storage.session.onChanged.addListener((changes) => {
      const isReady = changes[key]?.newValue?.approvals.some(({ reviewState }) => reviewState === 'ready')
      if (isReady) resolve(Date.now())
    })
  })
}
