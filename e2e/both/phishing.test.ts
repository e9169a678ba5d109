import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePhishingConfig } from '../../test/support/writePhishingConfig.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { rejectIn } from '../flows/decideIn.ts'
import { ask } from '../support/dapp.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'

let site: Site
let browser: WalletBrowser
let page: Page
beforeAll(async () => {
  site = await startSite(() => ({ html: '<!doctype html><title>Airdrop</title><h1>Claim</h1>' }))
  browser = await startWallet()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('a newer list of sites that steal is brought as a file, and its age is said', async () => {
  const popup = await browser.openPopup('#/settings/phishing')
  await popup.getByRole('alert').getByText('The list is old').waitFor()
  const buffer = Buffer.from(writePhishingConfig(['trap.localhost']))
  await popup
    .getByLabel('List file', { exact: true })
    .setInputFiles({ name: 'config.json', mimeType: 'application/json', buffer })
  const card = popup.getByRole('region', { name: 'You brought' })
  await card.getByText('1,000').waitFor()
  await card.getByText('just now').waitFor()
  await expect.poll(() => popup.getByText('The list is old').count()).toBe(0)
  await popup.close()
})

test('a site on it meets a page that says so, whose button leads out', async () => {
  page = await browser.context.newPage()
  await page.goto(`http://app.trap.localhost:${site.port}/`)
  const asked = ask(page, { method: 'eth_requestAccounts' })
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await screen.see('heading', 'This site steals')
  expect(await screen.readText()).toContain('trap.localhost is on a list of sites that take what people have')
  expect(await approval.getByText('Connect to').count()).toBe(0)
  expect(await findBarriers(approval)).toEqual([])
  await rejectIn(approval, 'Reject, and leave the site')
  expect(await asked).toMatchObject({ error: { code: 4001 } })
})

test('the way on has to be looked for, and what is asked is then a danger of its own', async () => {
  const asked = ask(page, { method: 'eth_requestAccounts' })
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await screen.see('heading', 'This site steals')
  const goOn = approval.getByRole('button', { name: 'Show what it asks for' })
  expect(await goOn.isVisible()).toBe(false)
  await approval.getByText('I am sure that this is a mistake').click()
  expect(await goOn.isEnabled()).toBe(false)
  await screen.tick('I know this site, and know that I may lose everything')
  await goOn.click()
  await approval.getByText('This site is known for stealing').waitFor()
  await approval.waitForTimeout(700)
  expect(await screen.canPress('Connect')).toBe(false)
  await screen.tick('I understand the risk')
  await expect.poll(() => screen.canPress('Connect')).toBe(true)
  await rejectIn(approval)
  expect(await asked).toMatchObject({ error: { code: 4001 } })
})

test('a site on no list is shown as any other', async () => {
  await page.goto(`http://other.localhost:${site.port}/`)
  const asked = ask(page, { method: 'eth_requestAccounts' })
  const approval = await browser.approval()
  await approval.getByText('Connect to').first().waitFor()
  await playwrightScreen(approval).press('Reject')
  expect(await asked).toMatchObject({ error: { code: 4001 } })
})
