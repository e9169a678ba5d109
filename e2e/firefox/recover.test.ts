import { afterAll, beforeAll, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { bringBack, forgetPassword } from '../flows/recoverWallet.ts'
import { unlock } from '../flows/unlock.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { type OpenWallet, password, startWallet } from './support/startWallet.ts'

const newPassword = 'a lighthouse in the fog 3'

let wallet: OpenWallet
beforeAll(async () => {
  wallet = await startWallet()
})
afterAll(() => wallet.browser.close())

test('who forgot the password gets the same accounts back by the phrase, under a new one', async () => {
  const { screen } = wallet
  await forgetPassword(screen, 'Recovery phrase')
  await screen.fill('Word 1', devnetMnemonic)
  await screen.press('Continue')
  await screen.see('button', 'Bring it back')
  const review = await screen.readText()
  expect(review).toContain('Account 1')
  expect(review).not.toContain('None of these accounts was here before')
  await bringBack(screen, newPassword)
  await screen.press('Lock')
  await unlock(screen, password)
  await waitUntil('The refusal', async () => /not the password/i.test(await screen.readText()))
  await unlock(screen, newPassword)
  await screen.see('button', 'Lock')
})

test('what was here before is kept aside', async () => {
  const { screen, goTo } = wallet
  await goTo('#/settings/backup')
  await waitUntil('The earlier wallet', async () => /Earlier wallet/.test(await screen.readText()))
})
