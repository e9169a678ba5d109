import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { findBrowser } from '../../scripts/install/findBrowser.ts'
import { launchChromium } from '../browser/launchChromium.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { makeBackupFile, restoreBackupFile } from '../flows/backupFile.ts'
import { importWallet } from '../flows/importWallet.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { startBrowser } from '../support/startWallet.ts'

const password = 'correct horse battery staple 7'
const newPassword = 'a lighthouse in the fog 3'
const first = '0xf39F'
/** Two browsers start one after the other, and each does what is slow on purpose. */
const patienceMs = 600_000

const open: WalletBrowser[] = []
afterEach(async () => {
  for (const browser of open.splice(0)) await browser.close()
})

async function startChromium(): Promise<WalletBrowser> {
  const browserPath = findBrowser('chromium')
  if (!browserPath) throw new Error('There is no Chromium on this machine: "npm test" installs it.')
  const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url))
  return launchChromium({ browserPath, extensionDir })
}

test.each([
  { from: 'Chromium', to: 'Firefox', startFirst: startChromium, startSecond: () => startBrowser() },
  { from: 'Firefox', to: 'Chromium', startFirst: () => startBrowser(), startSecond: startChromium },
])('a backup file made in $from brings the wallet to $to', { timeout: patienceMs }, async (way) => {
  const home = await way.startFirst()
  open.push(home)
  await importWallet(playwrightScreen(await home.onboarding()), { phrase: devnetMnemonic, password })
  const page = await home.openPopup('#/settings/backup/file')
  const code = await makeBackupFile(playwrightScreen(page), { password })
  const saving = home.awaitFile(page)
  await playwrightScreen(page).press('Save the file')
  const path = await saving

  const away = await way.startSecond()
  open.push(away)
  await away.onboarding()
  const screen = playwrightScreen(await away.openPopup('#/recover?way=file'))
  await restoreBackupFile(screen, { path, code, password: newPassword })
  expect(await screen.readText()).toContain(first)
})
