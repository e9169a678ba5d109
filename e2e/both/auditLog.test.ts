import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { unlock } from '../flows/unlock.ts'
import { damageAuditLog } from '../support/damageAuditLog.ts'
import { goTo } from '../support/goTo.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { connectDapp, password, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let popup: Page
const directory = mkdtempSync(join(tmpdir(), 'audit-'))

beforeAll(async () => {
  browser = await startWallet()
  await connectDapp(browser)
  popup = await browser.openPopup('#/security')
})
afterAll(async () => {
  await browser.close()
  rmSync(directory, { recursive: true })
})

/** Runs the checker as a person would. @returns its exit code and all it said */
function verify(path: string, code: string): { status: number; said: string } {
  try {
    const env = { ...process.env, PELLUCID_AUDIT_CODE: code }
    const said = execFileSync('node', ['scripts/verify-audit.mjs', path], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { status: 0, said }
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string }
    return { status, said: stderr }
  }
}

describe('the audit log', () => {
  test('is whole, and the security centre says so and what happened last', async () => {
    await popup.getByText(/^\d+ entries, whole$/).waitFor()
    await popup.getByText('Connected a site').waitFor()
    await popup.getByRole('link', { name: 'Look at it' }).click()
  })

  test('has what happened while the wallet was locked', async () => {
    const screen = playwrightScreen(popup)
    await goTo(popup, '#/')
    await screen.press('Lock')
    await unlock(screen, 'not this one')
    await popup.getByText(/not the password/i).waitFor()
    await unlock(screen, password)
    await screen.see('button', 'Lock')
    await goTo(popup, '#/security/audit')
    await popup.getByText('Unlocking was refused').waitFor()
  })

  test('is shown by day in plain words, searched, filtered and verified by keyboard alone', async () => {
    await popup.getByRole('heading', { name: 'Today' }).waitFor()
    await popup.getByText('You approved a connection').waitFor()
    await popup.getByRole('searchbox', { name: 'Search' }).focus()
    await popup.keyboard.type('added a wallet')
    await expect.poll(() => popup.getByText('You approved a connection').count()).toBe(0)
    await popup.getByText('Added a wallet').waitFor()
    await popup.keyboard.press('Control+A')
    await popup.keyboard.press('Backspace')
    await popup.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Connected sites' })
    await popup.getByText('Connected a site').waitFor()
    expect(await popup.getByText('Added a wallet').count()).toBe(0)
    await popup.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Everything' })
    await popup.getByRole('button', { name: 'Verify' }).focus()
    await popup.keyboard.press('Enter')
    await popup.getByText(/^\d+ entries, whole$/).waitFor()
  })

  test('is exported after the password, and checked without the wallet; a change is named', async () => {
    const saving = browser.awaitFile(popup)
    await popup.getByRole('button', { name: 'Export the log' }).click()
    const screen = playwrightScreen(popup)
    await proveIfAsked(screen, password, () => screen.shows('button', 'Copy the code'))
    const file = await saving
    const code = (await popup.getByText(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/).textContent()) ?? ''
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    expect(verify(file, code)).toMatchObject({ status: 0, said: expect.stringContaining('Whole: ') })

    const forged = join(directory, 'forged.jsonl')
    writeFileSync(forged, lines.with(2, (lines[2] ?? '').replace(/"atMs":1/, '"atMs":2')).join('\n'))
    expect(verify(forged, code)).toMatchObject({
      status: 1,
      said: expect.stringContaining('entry 2 is the first bad'),
    })
    writeFileSync(forged, lines.slice(0, -1).join('\n'))
    expect(verify(forged, code)).toMatchObject({ status: 1, said: expect.stringContaining('missing') })
    expect(verify(file, code.replace(/^./, 'x')).status).toBe(1)
  })

  test('shows when something took entries out of the browser’s own files', async () => {
    await popup.evaluate(damageAuditLog)
    await browser.reopen(popup)
    await popup.getByRole('button', { name: 'Verify' }).click()
    await popup
      .getByRole('alert')
      .getByText(/Entry #1 is missing/)
      .waitFor()
  })

  test('goes on as a new log that says so, and the damaged one is still there to be exported', async () => {
    const screen = playwrightScreen(popup)
    await screen.press('Start a new log')
    await proveIfAsked(screen, password, async () =>
      (await screen.readText()).includes('Earlier logs, damaged'),
    )
    // A proof that was asked for is an entry of the new log.
    await popup.getByText(/^\d entr(y|ies), whole$/).waitFor()
    await popup.getByText(/^Started a new log: entry #1 /).waitFor()
    const saving = browser.awaitFile(popup)
    await popup.getByRole('button', { name: /^Export entries #1 to / }).click()
    await proveIfAsked(screen, password, () => screen.shows('button', 'Copy the code'))
    const file = await saving
    const code = (await popup.getByText(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/).textContent()) ?? ''
    expect(verify(file, code)).toMatchObject({
      status: 1,
      said: expect.stringContaining('the log was not whole by then: entry 1'),
    })
  })
})
