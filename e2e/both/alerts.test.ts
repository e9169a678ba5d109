import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { command } from '../support/command.ts'
import { readView } from '../support/readView.ts'
import { password, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

test('what stands out is on the start, leads to what to do, and leaves the start once the person knows', async () => {
  const page = await browser.openPopup('#/settings')
  await command(page, 'stepUp', { password })
  const [wallet] = (await readView(page)).wallets
  for (let taken = 0; taken < 3; taken++) await command(page, 'revealPhrase', { walletId: wallet?.id ?? '' })
  const home = await browser.openPopup()
  await home.getByRole('link', { name: /2 things stand out/ }).click()
  const alert = home.getByRole('region', { name: 'Several secrets were taken at once' })
  await alert.getByText('Danger').waitFor()
  await alert.getByText('What it goes by').click()
  expect(await alert.getByText('Showed the recovery phrase').count()).toBe(3)
  await home.getByRole('link', { name: 'Move everything to a new wallet' }).waitFor()
  await home.getByRole('button', { name: 'Lock everywhere and disconnect all sites' }).waitFor()
  await home.getByRole('button', { name: 'I know of all 2' }).click()
  await home.getByText('Nothing stands out').waitFor()
  await home.getByRole('button', { name: 'Back' }).click()
  const again = await browser.openPopup()
  await again.getByRole('button', { name: 'Lock' }).waitFor()
  expect(await again.getByText(/stand out|stands out/).count()).toBe(0)
})
