import type { Page } from 'playwright'
import { devnetMnemonic, getDevnetAccount } from '../../devnet/devnetChain.ts'
import { type RunningDevnet, runDevnet } from '../../devnet/runDevnet.ts'
import { launchChromium } from '../../e2e/browser/launchChromium.ts'
import type { WalletBrowser } from '../../e2e/browser/walletBrowser.ts'
import { approve } from '../../e2e/flows/approve.ts'
import { importWallet } from '../../e2e/flows/importWallet.ts'
import { selectNetwork } from '../../e2e/flows/selectNetwork.ts'
import { ask, press } from '../../e2e/support/dapp.ts'
import { playwrightScreen } from '../../e2e/support/playwrightScreen.ts'
import { VIEW_STORAGE_KEY } from '../../src/protocol/names.ts'
import { createNestedCalls } from './nestedCalls.ts'
import { readAskedAt } from './readAskedAt.ts'
import { waitForAsker } from './waitForAsker.ts'

/**
 * From the moment a dApp asks, in ms: until the browser begins to load the window, until a person can read there who asks
 * and for what, and until it is explained. `nested` is that last, of a transaction of 50 calls within calls.
 */
export type Explanations = Record<'opened' | 'readable' | 'explained' | 'nested', number[]>

type Launch = { readonly browserPath: string; readonly extensionDir: string }

/** Has a dApp ask for a swap on the devnet, again and again, and then for many calls at once; rejects it each time. */
export async function measureExplain(
  launch: Launch,
  { password, times }: { password: string; times: number },
): Promise<Explanations> {
  const devnet = await runDevnet(() => {})
  const browser = await launchChromium(launch)
  try {
    const dapp = await openConnectedDapp(browser, devnet, password)
    const listener = await browser.openPopup('#/settings')
    const measured: Explanations = { opened: [], readable: [], explained: [], nested: [] }
    const askOnce = async (request: () => Promise<unknown>) => {
      const readyAtMs = listener.evaluate(waitUntilExplained, VIEW_STORAGE_KEY)
      await dapp.bringToFront()
      const answered = request()
      const approval = await browser.approval()
      const startedAtMs = await dapp.evaluate(readAskedAt)
      const explained = (await readyAtMs) - startedAtMs
      const readable = (await approval.evaluate(waitForAsker)) - startedAtMs
      const opened = (await approval.evaluate(() => performance.timeOrigin)) - startedAtMs
      const closed = approval.waitForEvent('close')
      await playwrightScreen(approval).press('Reject')
      await Promise.all([closed, answered])
      return { opened, readable, explained }
    }
    for (let count = 0; count < times; count += 1) {
      const one = await askOnce(() => press(dapp, 'swap-eth-for-usdc'))
      measured.opened.push(one.opened)
      measured.readable.push(one.readable)
      measured.explained.push(one.explained)
    }
    const transaction = { from: getDevnetAccount(0).address, ...createNestedCalls(devnet.deployments) }
    for (let count = 0; count < times / 2; count += 1) {
      const params = [transaction]
      const one = await askOnce(async () => {
        await dapp.evaluate(() => void performance.mark('asked'))
        return ask(dapp, { method: 'eth_sendTransaction', params })
      })
      measured.nested.push(one.explained)
    }
    return measured
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
