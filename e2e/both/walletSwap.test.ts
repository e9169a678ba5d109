import type { Page } from 'playwright'
import { erc20Abi, type Hex, parseEther, parseUnits } from 'viem'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve, waitUntilReviewed } from '../flows/approve.ts'
import { fillSwap } from '../flows/fillSwap.ts'
import type { Screen } from '../screen/screen.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { measureChanges } from '../support/measureChanges.ts'
import { type Change, parseChange } from '../support/parseChange.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, startWallet } from '../support/startWallet.ts'
import { useProxy } from '../support/useProxy.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

/** What other tests on this chain let the exchanges move would save a step here. */
beforeEach(async () => {
  const { usdc, uniswapV2Router, uniswapV3Router } = inject('deployments')
  const chain = connectAs(0)
  for (const router of [uniswapV2Router, uniswapV3Router]) {
    const hash = await chain.writeContract({
      address: usdc,
      abi: erc20Abi,
      functionName: 'approve',
      args: [router, 0n],
    })
    await chain.waitForTransactionReceipt({ hash })
  }
})

test('a swap of tokens takes two steps, pays exactly what was typed, and brings what was promised', async () => {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  await fillSwap(screen, { pay: /^USDC/, receive: /^WETH/, amount: '123.45' })
  await screen.press('Review')
  await waitUntilTitled(screen, /Step 1 of 2: let Uniswap move 123\.45 USDC/)
  await approve(screen, 'Confirm')
  await waitUntilTitled(screen, /Step 2 of 2: swap 123\.45 USDC for WETH/)
  const [paid, received] = await confirmSwap(screen)
  const { changes } = await measureChanges(chain(), account, await waitUntilDone(page))
  expect(paid).toEqual({ symbol: 'USDC', amount: -parseUnits('123.45', 6) })
  expect(changes.USDC).toBe(paid?.amount)
  expect(changes.WETH).toBe(received?.amount)
  await page.close()
})

test('a swap of ether takes one step', async () => {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  await fillSwap(screen, { pay: /^ETH/, receive: /^USDC/, amount: '0.25' })
  await page
    .getByRole('radio', { name: /^At least [\d,.]+ USDC/ })
    .nth(1)
    .waitFor()
  await screen.press('Review')
  await waitUntilTitled(screen, /^Swap 0\.25 ETH for USDC/m)
  const [paid, received] = await confirmSwap(screen)
  const { changes } = await measureChanges(chain(), account, await waitUntilDone(page))
  expect(paid).toEqual({ symbol: 'ETH', amount: -parseEther('0.25') })
  expect(changes.ETH).toBe(paid?.amount)
  expect(changes.USDC).toBe(received?.amount)
  await page.close()
})

test('going back loses nothing, and asks for nothing more', async () => {
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  await fillSwap(screen, { pay: /^USDC/, receive: /^WETH/, amount: '7.5' })
  await page.getByRole('radio', { name: /Uniswap V2/ }).check()
  await screen.press('Review')
  await waitUntilReviewed(screen, 'Confirm')
  await screen.press('Back')
  expect(await page.getByRole('textbox', { name: 'Amount' }).inputValue()).toBe('7.5')
  await page.getByRole('radio', { name: /Uniswap V2/, checked: true }).waitFor()
  await screen.press('Back')
  await screen.see('button', 'Lock')
  expect(await screen.readText()).not.toMatch(/request waits/)
  await page.close()
})

test('a node that is down is told in a sentence, and asked again on request', async () => {
  const proxy = await useProxy(browser)
  const page = await browser.openPopup()
  const screen = playwrightScreen(page)
  proxy.setDown(true)
  await fillSwap(screen, { pay: /^USDC/, receive: /^WETH/, amount: '7.5' })
  await screen.see('button', 'Try again')
  expect(await screen.readText()).toMatch(/No node of Devnet/)
  proxy.setDown(false)
  await screen.press('Try again')
  await page
    .getByRole('radio', { name: /^At least/ })
    .first()
    .waitFor()
  await page.close()
  await proxy.stop()
})

async function waitUntilTitled(screen: Screen, title: RegExp): Promise<void> {
  await waitUntil(`The title ${title}`, async () => title.test(await screen.readText()))
}

/** Confirms the swap under review. @returns the balance changes that the review promised */
async function confirmSwap(screen: Screen): Promise<Change[]> {
  await waitUntilReviewed(screen, 'Confirm')
  const promised = (await screen.readList('Balance changes')).map(parseChange)
  await approve(screen, 'Confirm')
  return promised
}

/** @returns the hash of the swap, once its screen says that it brought what was promised */
async function waitUntilDone(page: Page): Promise<Hex> {
  await page.getByText('Exactly as promised.').waitFor()
  return (await page.locator('code').first().getAttribute('title')) as Hex
}

function chain() {
  return { rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }
}
