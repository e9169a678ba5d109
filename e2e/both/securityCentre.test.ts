import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { unlock } from '../flows/unlock.ts'
import type { Screen } from '../screen/screen.ts'
import { breakMirror, mendMirror } from '../support/breakMirror.ts'
import { command } from '../support/command.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readStorage } from '../support/readInPage.ts'
import { readView } from '../support/readView.ts'
import { password, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let page: Page
let screen: Screen
beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup('#/security')
  screen = playwrightScreen(page)
})
afterAll(() => browser.close())

test('each line of the security centre leads where it says', async () => {
  const walletId = (await readView(page)).wallets[0]?.id
  const links: [string | RegExp, string, string][] = [
    ['Check it', `#/settings/backup/check/${walletId}`, 'Check my phrase'],
    ['Show the phrase', '#/settings/phrase', 'Recovery phrase'],
    [/^What stands out/, '#/security/alerts', 'Alerts'],
    ['Ways to unlock', '#/settings/ways', 'Ways to unlock'],
    ['Change password', '#/settings/password', 'Change password'],
    ['Look at it', '#/security/audit', 'Audit log'],
    ['Back up', '#/settings/backup', 'Back up'],
    ['Connected sites', '#/settings/sites', 'Connections'],
  ]
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'Check it' }).waitFor()
  expect(await main.getByRole('link').count()).toBe(links.length)
  for (const [name, hash, title] of links) {
    await goTo(page, '#/security')
    await main.getByRole('link', { name, exact: typeof name === 'string' }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(new URL(page.url()).hash).toBe(hash)
  }
  await goTo(page, '#/security')
  await screen.press('I think my phrase leaked')
  await page.getByRole('heading', { level: 1, name: 'My phrase leaked' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#/security/leak')
})

test('the key inside the vault is replaced by hand; every way to unlock stays, and it is recorded', async () => {
  const keysOf = async () => {
    const { 'vault.a': vault } = JSON.parse(await page.evaluate(readStorage, 'local')) as {
      'vault.a': { slots: { slotId: string; wrap: unknown }[] }
    }
    return vault.slots.map(({ slotId, wrap }) => ({ slotId, wrap: JSON.stringify(wrap) }))
  }
  const before = await keysOf()
  await goTo(page, '#/settings/ways')
  await screen.press('Replace it now')
  await proveIfAsked(screen, password, async () => (await screen.readText()).includes('It is a new one now.'))
  expect(await findBarriers(page)).toEqual([])
  const after = await keysOf()
  expect(after.map(({ slotId }) => slotId)).toEqual(before.map(({ slotId }) => slotId))
  for (const [index, { wrap }] of after.entries()) expect(wrap).not.toBe(before[index]?.wrap)
  await goTo(page, '#/security/audit')
  await page.getByText('Replaced the key inside the vault').first().waitFor()
  await goTo(page, '#/')
  await screen.press('Lock')
  await unlock(screen, password)
  await screen.see('button', 'Lock')
})

test('that the spare copy can’t be kept is said, with what to do, until it can', async () => {
  const title = 'The spare copy of your wallet is missing'
  const lockAndUnlock = async () => {
    await command(page, 'lock', {})
    await screen.see('button', 'Unlock')
    await unlock(screen, password)
  }
  const notice = page.getByRole('main').getByText(title)
  await goTo(page, '#/security')
  expect(await notice.count()).toBe(0)
  await browser.killWorker()
  await page.evaluate(breakMirror)
  await lockAndUnlock()
  for (const hash of ['#/settings', '#/security']) {
    await goTo(page, hash)
    await notice.waitFor()
    expect(await findBarriers(page)).toEqual([])
  }
  await page.getByText(/^1 thing to do$|^[2-9] things to do$/).waitFor()
  await page.getByRole('link', { name: 'Make a backup' }).click()
  await page.getByRole('heading', { level: 1, name: 'Back up' }).waitFor()

  await page.evaluate(mendMirror)
  await lockAndUnlock()
  await goTo(page, '#/security')
  await page.getByRole('link', { name: 'Check it' }).waitFor()
  await expect.poll(() => notice.count()).toBe(0)
})
