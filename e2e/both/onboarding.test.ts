import type { Page } from 'playwright'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { createWallet } from '../flows/createWallet.ts'
import { importWallet } from '../flows/importWallet.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { account, password, startBrowser } from '../support/startWallet.ts'

let browser: WalletBrowser

/** The address that the receive screen shows. */
async function readAddress(): Promise<string> {
  const page = await browser.openPopup('#/receive')
  const screen = playwrightScreen(page)
  await screen.press('Copy address')
  const text = await screen.readText()
  return text.replace(/\s/g, '').match(/0x[0-9a-fA-F]{40}/)?.[0] ?? text
}

/** The onboarding from its start. Nothing of what was begun is kept. */
async function startOver(): Promise<Page> {
  const page = await browser.onboarding()
  await browser.reopen(page)
  return page
}

/** The onboarding where it asks for the words of a wallet that somebody has already. */
async function startImport(): Promise<Page> {
  const page = await startOver()
  const screen = playwrightScreen(page)
  await screen.press('Import an existing wallet')
  await screen.fill('Password', password)
  await screen.fill('Confirm password', password)
  await screen.press('Continue')
  return page
}

describe('before there is a wallet', () => {
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())

  test('the first start opens the onboarding by itself', async () => {
    const screen = playwrightScreen(await browser.onboarding())
    await screen.see('button', 'Create a new wallet')
    await screen.see('button', 'Import an existing wallet')
  })

  describe('what is wrong is said, and nothing goes on', () => {
    test('a password that is easily guessed', async () => {
      const page = await startOver()
      const screen = playwrightScreen(page)
      await screen.press('Create a new wallet')
      await screen.fill('Password', 'password1')
      await screen.fill('Confirm password', 'password1')
      await screen.press('Continue')
      await page
        .getByText(/guess|common|longer|characters/i)
        .first()
        .waitFor()
      expect(await screen.shows('button', 'Reveal')).toBe(false)
    })

    test('a confirmation that differs', async () => {
      const page = await startOver()
      const screen = playwrightScreen(page)
      await screen.press('Create a new wallet')
      await screen.fill('Password', password)
      await screen.fill('Confirm password', `${password}!`)
      await screen.press('Continue')
      await page
        .getByText(/match|differ|same/i)
        .first()
        .waitFor()
      expect(await screen.shows('button', 'Reveal')).toBe(false)
    })

    test('a phrase whose words do not fit together (BIP-39 checksum)', async () => {
      const page = await startImport()
      const screen = playwrightScreen(page)
      await screen.fill('Word 1', devnetMnemonic.replace('junk', 'test'))
      await page.getByText('together they are no phrase').waitFor()
      expect(await screen.canPress('Continue')).toBe(false)
    })

    test('a word that no phrase can have, with what it may have meant', async () => {
      const page = await startImport()
      const screen = playwrightScreen(page)
      await screen.fill('Word 1', devnetMnemonic.replace('junk', 'junq'))
      await page.getByText('Word 12 is not one of the words').waitFor()
      await screen.press('junk')
      await page.getByText('These words fit together').waitFor()
    })
  })

  test('a new wallet shows twelve words, checks three of them, and owns the account they lead to', async () => {
    const words = await createWallet(playwrightScreen(await startOver()), password)
    expect(words).toHaveLength(12)
    expect(await readAddress()).toBe(mnemonicToAccount(words.join(' ')).address)
  })
})

describe('of a wallet that is brought from elsewhere', () => {
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(() => browser.close())

  test('an imported phrase, pasted whole into the first box, owns the account it leads to (BIP-44)', async () => {
    const page = await browser.onboarding()
    await importWallet(playwrightScreen(page), { phrase: devnetMnemonic, password })
    expect(await readAddress()).toBe(account)
  })
})
