import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillField } from '../browser/fillField.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { command } from '../support/command.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { type AlertService, startAlertService } from '../support/startAlertService.ts'
import { password, startWallet } from '../support/startWallet.ts'

let service: AlertService
let browser: WalletBrowser
beforeAll(async () => {
  service = await startAlertService()
  browser = await startWallet()
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

test('an alert reaches the person’s own service as a request that the reference verifier takes once, and nothing of the person goes along', async () => {
  const page = await browser.openPopup('#/settings/webhook')
  const screen = playwrightScreen(page)
  await fillField(page.getByRole('textbox', { name: 'Address' }), service.url)
  await page.getByRole('checkbox', { name: 'Send alerts to this address' }).check()
  await screen.press('Save')
  const saved = page.getByText('Saved.')
  await proveIfAsked(screen, password, () => saved.isVisible())
  await screen.press('Make a key')
  const made = page.getByText('Put this key into your service now')
  await proveIfAsked(screen, password, () => made.isVisible())
  await screen.press('Show the key')
  const text = page.getByRole('region', { name: 'Key' }).getByText(/^[0-9a-f]{64}$/)
  const secret = (await text.textContent()) ?? ''
  const [key] = (await command(page, 'getWebhook', {})).keys
  service.keys.push({ apiKey: key?.apiKey ?? '', secret: Buffer.from(secret, 'hex') })
  await screen.press('Send a test')
  await page.getByText('The test was taken.').waitFor()

  await command(page, 'stepUp', { password })
  const [wallet] = (await readView(page)).wallets
  for (let taken = 0; taken < 3; taken++) await command(page, 'revealPhrase', { walletId: wallet?.id ?? '' })
  await expect.poll(() => readLevels(), { timeout: 20_000 }).toContain('danger')
  expect(service.taken.every(({ accepted }) => accepted)).toBe(true)
  for (const { request } of service.taken) {
    const { test: _, ...told } = JSON.parse(Buffer.from(request.body).toString())
    expect(Object.keys(told).sort()).toEqual(['id', 'level', 'time', 'version'])
    // The same request once more, or with another word in it, is not the wallet's.
    expect(service.verify(request)).toBe(false)
    expect(service.verify({ ...request, body: Buffer.from(`${request.body} `) })).toBe(false)
  }
})

function readLevels(): unknown[] {
  return service.taken.map(({ request }) => JSON.parse(Buffer.from(request.body).toString()).level)
}
