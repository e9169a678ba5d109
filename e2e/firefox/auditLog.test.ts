import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { unlock } from '../flows/unlock.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { type OpenWallet, password, startWallet } from './support/startWallet.ts'

// One wallet, and each test goes on from the one before.
let wallet: OpenWallet
beforeAll(async () => {
  wallet = await startWallet()
})
afterAll(() => wallet.browser.close())

const waitForText = (text: RegExp) =>
  waitUntil(`The text ${text}`, async () => text.exec(await wallet.screen.readText()))

test('what happened is in Firefox’s own database, also what happened while the wallet was locked', async () => {
  const { screen, goTo } = wallet
  await screen.press('Lock')
  await unlock(screen, 'not this one')
  await waitForText(/not the password/i)
  await unlock(screen, password)
  await screen.see('button', 'Lock')
  await goTo('#/security/audit')
  await waitForText(/Added a wallet/)
  await waitForText(/Unlocking was refused/)
})

test('it is searched, and verified', async () => {
  const { screen } = wallet
  await screen.fill('Search', 'added a wallet')
  await waitUntil('Nothing else', async () => !/Unlocking was refused/.test(await screen.readText()))
  await waitForText(/Added a wallet/)
  await screen.fill('Search', '')
  await screen.press('Verify')
  await waitForText(/\d+ entries, whole/)
})

test('it is saved as a file that is checked without the wallet, and a change in it is found', async () => {
  const { screen, browser } = wallet
  const saving = browser.awaitFile()
  await screen.press('Export the log')
  await proveIfAsked(screen, password, () => screen.shows('button', 'Copy the code'))
  const path = await saving
  const [code] = await waitForText(/([0-9a-f]{4}-){7}[0-9a-f]{4}/)
  expect(verify(path, code)).toContain('Whole: ')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/"atMs":1/, '"atMs":2'))
  expect(() => verify(path, code)).toThrow(/the first bad/)
})

/** Runs the checker as a person would. @returns what it says @throws Error with what it says, if the log is not whole */
function verify(path: string, code: string): string {
  const env = { ...process.env, PELLUCID_AUDIT_CODE: code }
  return execFileSync('node', ['scripts/verify-audit.mjs', path], { env, encoding: 'utf8', stdio: 'pipe' })
}
