import { expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { beginConnected } from '../browser/beginConnected.ts'
import { unlock } from '../flows/unlock.ts'
import { command } from '../support/command.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readView } from '../support/readView.ts'
import { password } from '../support/startWallet.ts'

const newPassword = 'a lighthouse in the fog 3'

const wallet = beginConnected()

test('one press locks, disconnects every site, and tells their pages', async () => {
  const popup = await wallet.browser.openPopup('#/settings')
  await playwrightScreen(popup).press('Lock everywhere and disconnect all sites')
  await playwrightScreen(popup).see('button', 'Unlock')
  await wallet.dapp.getByText('accountsChanged: none').waitFor()
  await unlock(playwrightScreen(popup), password)
  await playwrightScreen(popup).see('heading', 'Settings')
  expect(await ask(wallet.dapp, { method: 'eth_accounts' })).toEqual({ result: [] })
  await popup.close()
})

test('after four wrong passwords the wait outlives the worker, and the right one opens after it', async () => {
  const popup = await wallet.browser.openPopup()
  const screen = playwrightScreen(popup)
  await command(popup, 'lock', {})
  await screen.see('button', 'Unlock')
  for (let index = 0; index < 4; index++) {
    await expect(command(popup, 'unlock', { password: 'not this one' })).rejects.toThrow('not the password')
  }
  await popup.getByText(/You can try again in \d+ second/).waitFor()
  await wallet.browser.killWorker()
  await expect(command(popup, 'unlock', { password })).rejects.toThrow('Too many wrong tries')
  await expect.poll(() => popup.getByText('Too many wrong tries').count(), { timeout: 20_000 }).toBe(0)
  await unlock(screen, password)
  await screen.see('button', 'Lock')
})

test('a phrase that resets the password is taken at once, however many wrong passwords came before', async () => {
  const popup = await wallet.browser.openPopup()
  const screen = playwrightScreen(popup)
  const walletId = (await readView(popup)).wallets[0]?.id ?? ''
  await command(popup, 'stepUp', { password })
  await command(popup, 'addPhraseSlot', { walletId, name: 'Words' })
  await command(popup, 'lock', {})
  for (let index = 0; index < 4; index++) {
    await expect(command(popup, 'unlock', { password: 'not this one' })).rejects.toThrow('not the password')
  }
  await popup.getByText(/You can try again in \d+ second/).waitFor()
  await screen.press('Use your recovery phrase')
  await screen.fill('Word 1', devnetMnemonic)
  await screen.fill('New password', newPassword)
  await screen.fill('Confirm password', newPassword)
  expect(await popup.getByText('Too many wrong tries').count()).toBe(0)
  await screen.press('Set password and unlock')
  await screen.see('button', 'Lock')
  await screen.press('Lock')
  await unlock(screen, newPassword)
  await screen.see('button', 'Lock')
})
