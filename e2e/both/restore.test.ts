import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sessionNotes } from '../browser/firefox/sessionNotes.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { choosePassword } from '../flows/choosePassword.ts'
import { importWallet } from '../flows/importWallet.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { searchDisk } from '../support/disk/searchDisk.ts'
import { createSecretFinder } from '../support/findSecrets.ts'
import { plantedText } from '../support/plantText.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startBrowser } from '../support/startWallet.ts'

const password = 'canary-of-the-coalmine-4711'
const passphrase = 'canary below the mine 99'
/** Where a browser notes down, some seconds after a change, what its windows show. */
const notedIn = { chromium: 'Default/Sessions', firefox: 'sessionstore-backups' }

let browser: WalletBrowser
let site: Site
beforeEach(async () => {
  browser = await startBrowser({ preferences: sessionNotes })
  site = await startSite(() => ({ html: '<form><input name="note" aria-label="Note"></form>' }))
})
afterEach(async () => {
  await browser.close()
  await site.stop()
})

test('a browser that dies while a phrase is being typed keeps none of it; what an ordinary page was told, it does (D2)', async () => {
  const phrase = generateMnemonic(wordlist)
  const page = await browser.onboarding()
  const screen = playwrightScreen(page)
  await screen.press('Import an existing wallet')
  await screen.press('Show')
  await choosePassword(screen, password)
  await screen.press('Show what I type')
  await screen.fill('Word 1', phrase)
  await page.getByText('Advanced').click()
  await screen.fill('Passphrase', passphrase)
  await playwrightScreen(await browser.openPage(`http://127.0.0.1:${site.port}/`)).fill('Note', plantedText)
  // What was typed before it is noted down with it, or not at all.
  const findPlanted = (text: string) => (text.includes(plantedText) ? ['what was planted'] : [])
  const notes = join(browser.profileDir, notedIn[browser.name])
  const isNoted = async () => existsSync(notes) && (await searchDisk(notes, findPlanted)).length > 0
  await waitUntil('What the ordinary page was told, on disk', isNoted, { timeoutMs: 60_000 })
  await browser.kill()
  const findSecrets = createSecretFinder({ phrases: [phrase], texts: { password, passphrase } })
  expect(await searchDisk(browser.profileDir, findSecrets)).toEqual([])
})

test('neither does one that is ended as usual after an import', async () => {
  const phrase = generateMnemonic(wordlist)
  await importWallet(playwrightScreen(await browser.onboarding()), { phrase, password })
  await browser.quit()
  const findSecrets = createSecretFinder({ phrases: [phrase], texts: { password } })
  expect(await searchDisk(browser.profileDir, findSecrets)).toEqual([])
})
