import type { Page } from 'playwright'
import { expect, inject, test } from 'vitest'
import { beginConnected } from '../browser/beginConnected.ts'
import { waitUntilReviewed } from '../flows/approve.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask, press, readResult } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account } from '../support/startWallet.ts'

const HEARD_WITHIN_MS = 500

const wallet = beginConnected()

/** The screen of the one connection there is, in a tab. */
async function openConnection(): Promise<Page> {
  return wallet.browser.openPopup(`#/settings/sites/${encodeURIComponent(new URL(inject('dappUrl')).origin)}`)
}

test('a limit set in Connections forbids what goes beyond it, and says so on the approval', async () => {
  const page = await openConnection()
  const screen = playwrightScreen(page)
  await screen.choose('Limit for', 'ETH on Devnet')
  await screen.fill('At most', '0.001')
  await screen.press('Set this limit')
  await screen.press('Save')
  await screen.see('heading', 'Connections')
  expect(await screen.readText()).toContain('0.001 ETH in a day, on Devnet')
  await page.close()

  await press(wallet.dapp, 'swap-eth-for-usdc')
  const approval = await wallet.browser.approval()
  const asked = playwrightScreen(approval)
  await waitUntil('The limit on the approval', async () =>
    (await asked.readText()).includes('This is more than you let this site spend: 0.001 ETH in a day'),
  )
  expect(await asked.canPress('Confirm')).toBe(false)
  await rejectIn(approval)
  expect((await readResult(wallet.dapp, 'swap-eth-for-usdc')).state).toBe('failed')
})

test('without a limit, the same is approved again', async () => {
  const page = await openConnection()
  const screen = playwrightScreen(page)
  await screen.press('Remove the limit of 0.001 ETH in a day, on Devnet')
  await screen.press('Save')
  await screen.see('heading', 'Connections')
  await page.close()
  await press(wallet.dapp, 'swap-eth-for-usdc')
  const approval = await wallet.browser.approval()
  const asked = playwrightScreen(approval)
  await waitUntilReviewed(asked, 'Confirm')
  await rejectIn(approval)
})

test('a site that is disconnected in Connections hears it within half a second, and its open request is rejected', async () => {
  const page = await openConnection()
  await wallet.dapp.evaluate(() => {
    const heard = window as unknown as { heard?: Promise<{ accounts: string[]; atMs: number }> }
    heard.heard = new Promise((resolve) => {
      const { ethereum } = window as unknown as {
        ethereum: { on(name: string, listener: (accounts: string[]) => void): void }
      }
      ethereum.on('accountsChanged', (accounts) => resolve({ accounts, atMs: Date.now() }))
    })
  })
  const asked = ask(wallet.dapp, { method: 'personal_sign', params: ['0x68656c6c6f', account] })
  const approval = await wallet.browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Sign')
  const closed = approval.waitForEvent('close')
  const pressed = page.evaluate(awaitPress)
  await playwrightScreen(page).press('Disconnect')
  const heard = await wallet.dapp.evaluate(
    () => (window as unknown as { heard: Promise<{ accounts: string[]; atMs: number }> }).heard,
  )
  expect(heard.accounts).toEqual([])
  expect(heard.atMs - (await pressed)).toBeLessThan(HEARD_WITHIN_MS)
  expect(await asked).toMatchObject({ error: { code: 4100 } })
  await closed
  await page.getByText('This site is not connected any more').waitFor()
})

/** Runs in the wallet's page. @returns when the person presses a button there next, in ms */
function awaitPress(): Promise<number> {
  return new Promise((resolve) => {
    addEventListener('click', () => resolve(Date.now()), { capture: true, once: true })
  })
}
