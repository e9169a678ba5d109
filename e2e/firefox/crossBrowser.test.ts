import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, inject, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { findBrowser } from '../../scripts/install/findBrowser.ts'
import { launchChromium } from '../chromium/support/launchChromium.ts'
import { playwrightScreen } from '../chromium/support/playwrightScreen.ts'
import { makeBackupFile, restoreBackupFile } from '../flows/backupFile.ts'
import { importWallet } from '../flows/importWallet.ts'
import { launchFirefox } from './support/launchFirefox.ts'
import { puppeteerScreen } from './support/puppeteerScreen.ts'

const password = 'correct horse battery staple 7'
const newPassword = 'a lighthouse in the fog 3'
const first = '0xf39F'
/** Two browsers start one after the other, and each does what is slow on purpose. */
const patienceMs = 300_000

const open: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const browser of open.splice(0)) await browser.close()
})

async function startFirefox() {
  const browser = await launchFirefox({
    browserPath: inject('browserPath'),
    extensionDir: inject('extensionDir'),
  })
  open.push(browser)
  return browser
}

async function startChromium() {
  const browserPath = findBrowser('chromium')
  if (!browserPath) throw new Error('There is no Chromium on this machine: "npm test" installs it.')
  const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url))
  const browser = await launchChromium({ browserPath, extensionDir })
  open.push(browser)
  return browser
}

test('a backup file made in Chromium brings the wallet to Firefox', { timeout: patienceMs }, async () => {
  const chromium = await startChromium()
  await importWallet(playwrightScreen(await chromium.onboarding()), { phrase: devnetMnemonic, password })
  const page = await chromium.openPopup('#/settings/backup/file')
  const code = await makeBackupFile(playwrightScreen(page), { password })
  const download = page.waitForEvent('download')
  await playwrightScreen(page).press('Save the file')
  const path = join(tmpdir(), `pellucid-${crypto.randomUUID()}.pellucid.json`)
  await (await download).saveAs(path)

  const firefox = await startFirefox()
  await firefox.onboarding()
  const recover = await firefox.openPopup('#/recover?way=file')
  const screen = puppeteerScreen(recover)
  await restoreBackupFile(screen, { path, code, password: newPassword })
  expect(await screen.readText()).toContain(first)
})

test('a backup file made in Firefox brings the wallet to Chromium', { timeout: patienceMs }, async () => {
  const firefox = await startFirefox()
  await importWallet(puppeteerScreen(await firefox.onboarding()), { phrase: devnetMnemonic, password })
  const page = await firefox.openPopup('#/settings/backup/file')
  const code = await makeBackupFile(puppeteerScreen(page), { password })
  const saving = firefox.awaitFile()
  await puppeteerScreen(page).press('Save the file')
  const path = await saving

  const chromium = await startChromium()
  await chromium.onboarding()
  const recover = await chromium.openPopup('#/recover?way=file')
  await restoreBackupFile(playwrightScreen(recover), { path, code, password: newPassword })
  expect(await playwrightScreen(recover).readText()).toContain(first)
})
