import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import published from '../../test/vectors/bip39Japanese.json' with { type: 'json' }
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { importWallet } from '../flows/importWallet.ts'
import { proveBefore } from '../flows/proveBefore.ts'
import { command } from '../support/command.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { password, startBrowser } from '../support/startWallet.ts'

const phrase = published.vectors[4]?.phrase ?? ''
const words = phrase.split('\u3000')

let browser: WalletBrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test('a Japanese phrase is pasted, checked, opened as its own accounts, and shown back in Japanese', async () => {
  const page = await browser.onboarding()
  const screen = playwrightScreen(page)
  await importWallet(screen, { phrase, password })
  const { address } = mnemonicToAccount(words.join(' ').normalize('NFKD'))
  await expect.poll(() => screen.readText()).toContain(address.slice(0, 6))
  const { wallets } = await command(page, 'getBackupState', {})
  expect(wallets[0]).toMatchObject({ wordCount: words.length, canSplit: false })
  await goTo(page, '#/settings/phrase')
  await screen.press('Continue')
  await proveBefore(screen, { password, before: 'Reveal' })
  await screen.press('Reveal')
  const shown = await screen.readList('Recovery phrase')
  expect(shown.map((line) => line.replace(/^\d+\D?\s*/, '').trim())).toEqual(
    words.map((word) => word.normalize('NFC')),
  )
})
