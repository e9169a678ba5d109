import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devnetMnemonic } from '../../devnet/devnetChain.ts'
import { fillField } from '../browser/fillField.ts'
import { setMedium } from '../browser/setMedium.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { makeBackupFile } from '../flows/backupFile.ts'
import { proveBefore } from '../flows/proveBefore.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readQrCode } from '../support/readQrCode.ts'
import { account, password, startWallet } from '../support/startWallet.ts'

const words = devnetMnemonic.split(' ')
let browser: WalletBrowser
beforeAll(async () => {
  browser = await startWallet()
})
afterAll(() => browser.close())

/** Opens Back up and follows one of its links. */
async function openBackup(link: string): Promise<Page> {
  const popup = await browser.openPopup('#/settings/backup')
  await popup.getByText('Phrase checked').waitFor()
  await playwrightScreen(popup).press(link)
  return popup
}

/** Keeps the print window from opening, and what would go on paper. */
async function keepPrinted(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, {
      print() {
        const sheet = document.querySelector<HTMLElement>('[data-print-sheet]')
        Object.assign(window, { printed: sheet?.outerHTML, drawn: sheet?.checkVisibility() })
      },
    })
  })
}

/** Ends printing, as closing the print window does. @returns what the page holds then */
async function endPrinting(page: Page): Promise<string> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.locator('[data-print-sheet]').waitFor({ state: 'detached' })
  return page.content()
}

async function readPrinted(page: Page): Promise<{ printed: string; drawn: boolean }> {
  await page.waitForFunction(() => 'printed' in window)
  return page.evaluate(() => {
    const { printed, drawn } = window as unknown as { printed: string; drawn: boolean }
    return { printed, drawn }
  })
}

describe('a phrase', () => {
  test('is checked by three of its words, and the day is kept', async () => {
    const popup = await openBackup('Check my phrase')
    const fields = popup.getByRole('textbox', { name: /^Word \d+$/ })
    await fields.first().waitFor()
    expect(await fields.count()).toBe(3)
    for (const field of await fields.all()) await fillField(field, 'wrong')
    await playwrightScreen(popup).press('Check')
    await popup.getByText('At least one word is not right').waitFor()
    expect(await findBarriers(popup)).toEqual([])
    await playwrightScreen(popup).press(`Check all ${words.length} words`)
    for (const [place, word] of words.entries()) await playwrightScreen(popup).fill(`Word ${place + 1}`, word)
    await popup.keyboard.press('Enter')
    await popup.getByText('These are the words').waitFor()
    await playwrightScreen(popup).press('Done')
    await popup.getByText('Phrase checked').waitFor()
    await popup.close()
  })
})

describe('on paper', () => {
  test('go the address and its code, not the words; the screen shows none of it, and nothing is left', async () => {
    const popup = await openBackup('Print on paper')
    expect(await findBarriers(popup)).toEqual([])
    await keepPrinted(popup)
    await playwrightScreen(popup).press('Print')
    const { printed, drawn } = await readPrinted(popup)
    expect(printed).toContain(account)
    expect(printed).not.toContain('junk')
    expect(drawn).toBe(false)
    await setMedium(popup, 'print')
    expect(await readQrCode(popup)).toBe(account)
    expect(await popup.getByRole('heading', { name: 'Print on paper' }).isVisible()).toBe(false)
    await setMedium(popup, 'screen')
    expect(await endPrinting(popup)).not.toContain(account)
    await popup.close()
  })

  test('go the words where they are asked for, and they are gone from the page once the print window closes', async () => {
    const popup = await openBackup('Print on paper')
    const screen = playwrightScreen(popup)
    await keepPrinted(popup)
    await screen.tick('Print the recovery phrase as well')
    expect(await findBarriers(popup)).toEqual([])
    await screen.press('Print')
    if (await screen.shows('button', 'Go on')) {
      await screen.fill('Password', password)
      await screen.press('Go on')
    }
    const { printed, drawn } = await readPrinted(popup)
    expect(printed).toContain('junk')
    expect(drawn).toBe(false)
    expect(await endPrinting(popup)).not.toContain('junk')
    await popup.close()
  })
})

test('shares are shown one by one, covered when the person turns away, and printed a page each', async () => {
  const popup = await openBackup('Split into shares')
  const screen = playwrightScreen(popup)
  await screen.see('button', 'Make shares')
  expect(await findBarriers(popup)).toEqual([])
  await screen.press('Make shares')
  await proveBefore(screen, { password, before: 'Reveal' })
  expect(await findBarriers(popup)).toEqual([])
  await screen.press('Reveal')
  const first = (await screen.readList('Share 1')).map((word) => word.replace(/[^a-z]/g, ''))
  expect(first).toHaveLength(20)
  expect(await findBarriers(popup)).toEqual([])
  await popup.evaluate(() => window.dispatchEvent(new Event('blur')))
  await screen.see('button', 'Reveal')
  expect(await popup.content()).not.toContain(first.slice(0, 3).join('</span>'))
  await screen.press('Next share')
  await popup.getByText('Share 2 of 3').waitFor()
  await keepPrinted(popup)
  await screen.press('Print all, a page each')
  const { printed, drawn } = await readPrinted(popup)
  for (const word of first) expect(printed).toContain(word)
  expect(printed).toContain('share 3 of 3')
  expect(drawn).toBe(false)
  await endPrinting(popup)
  await screen.press('Next share')
  await screen.press('Done')
  await popup.getByText('Shares made').waitFor()
  expect(await findBarriers(popup)).toEqual([])
  await popup.close()
})

test('a backup file is saved; the screen ends when the code was written down, by keyboard alone', async () => {
  const popup = await openBackup('Make a backup file')
  const screen = playwrightScreen(popup)
  await screen.see('button', 'Make a backup file')
  expect(await findBarriers(popup)).toEqual([])
  const code = await makeBackupFile(screen, { password })
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await findBarriers(popup)).toEqual([])
  const saving = browser.awaitFile(popup)
  await popup.getByRole('button', { name: 'Save the file' }).focus()
  await popup.keyboard.press('Enter')
  const saved = await saving
  expect(basename(saved)).toMatch(/^pellucid-backup-\d{4}-\d\d-\d\d\.pellucid\.json$/)
  const file = JSON.parse(await readFile(saved, 'utf8'))
  expect(file).toMatchObject({ format: 'pellucid-backup', v: 1 })
  expect(JSON.stringify(file)).not.toContain(account.slice(2, 12).toLowerCase())
  await popup.keyboard.press('Tab')
  await popup.keyboard.type('0000')
  await popup.keyboard.press('Enter')
  await popup.getByText('That is not the last group').waitFor()
  await screen.fill('The last group of the code', code.slice(-4))
  await popup.keyboard.press('Enter')
  await popup.getByText('Phrase checked').waitFor()
  await popup.close()
})
