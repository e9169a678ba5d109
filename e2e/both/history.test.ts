import { erc20Abi } from 'viem'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('empty transfers are out of sight in the history, counted, and shown when asked', async () => {
  const stranger = connectAs(3)
  for (let sent = 0; sent < 3; sent += 1) {
    const hash = await stranger.writeContract({
      address: inject('deployments').usdc,
      abi: erc20Abi,
      functionName: 'transfer',
      args: [account, 0n],
    })
    await stranger.waitForTransactionReceipt({ hash })
  }
  // What came in is looked for when the start is shown.
  const start = await browser.openPopup()
  const page = await browser.openPopup('#/activity')
  const hidden = page.getByText('3 hidden')
  await hidden.waitFor()
  expect(await page.getByText('Received 0 USDC').first().isVisible()).toBe(false)
  await hidden.click()
  await page.getByText('Received 0 USDC').first().waitFor()
  expect(await page.getByText('Nothing came in').count()).toBe(3)
  expect(await findBarriers(page)).toEqual([])
  await Promise.all([start.close(), page.close()])
})
