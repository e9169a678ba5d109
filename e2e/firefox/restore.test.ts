import { generateMnemonic } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionNotes } from '../browser/firefox/sessionNotes.ts'
import type { WalletBrowser } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { startBrowser } from '../chromium/support/startWallet.ts'
import { choosePassword } from '../flows/choosePassword.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { searchDisk } from '../support/disk/searchDisk.ts'
import { createSecretFinder } from '../support/findSecrets.ts'
import { plantedText } from '../support/plantText.ts'
import { type Site, startSite } from '../support/startSite.ts'

const password = 'canary-of-the-coalmine-4711'

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  browser = await startBrowser({ preferences: sessionNotes })
  site = await startSite(() => ({ html: '<form><input name="note" aria-label="Note"></form>' }))
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test('a Firefox that dies while a phrase is being typed keeps none of it; what an ordinary page was told, it does', async () => {
  const phrase = generateMnemonic(wordlist)
  const screen = playwrightScreen(await browser.onboarding())
  await screen.press('Import an existing wallet')
  await screen.press('Show')
  await choosePassword(screen, password)
  await screen.press('Show what I type')
  await screen.fill('Word 1', phrase)
  await playwrightScreen(await browser.openPage(`http://127.0.0.1:${site.port}/`)).fill('Note', plantedText)
  // What was typed before it is noted down with it, or not at all.
  const findPlanted = (text: string) => (text.includes(plantedText) ? ['what was planted'] : [])
  const isNoted = async () => (await searchDisk(browser.profileDir, findPlanted)).length > 0
  await waitUntil('What the ordinary page was told, on disk', isNoted, { timeoutMs: 60_000 })
  await browser.kill()
  const findTyped = createSecretFinder({ phrases: [phrase], texts: { password } })
  expect(await searchDisk(browser.profileDir, findTyped)).toEqual([])
})
