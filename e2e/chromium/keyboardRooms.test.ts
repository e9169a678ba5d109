import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/protocol/view.ts'
import { ageProof } from '../support/ageProof.ts'
import { findAddress, rooms } from '../support/rooms.ts'
import { walkByKeyboard } from '../support/walkByKeyboard.ts'
import { command } from './support/command.ts'
import { goTo } from './support/goTo.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { readView } from './support/readView.ts'
import { connectDapp, password, startWallet } from './support/startWallet.ts'

// No mouse is used in this file.
let browser: WalletBrowser
let page: Page
let view: View
beforeAll(async () => {
  browser = await startWallet()
  await (await connectDapp(browser)).close()
  page = await browser.openPopup()
  await command(page, 'addAccount', { walletId: (await readView(page)).wallets[0]?.id ?? '' })
  await command(page, 'createAnotherWallet', { wordCount: 12 })
  view = await readView(page)
})
afterAll(() => browser.close())

const open = async (pattern: string) => {
  const address = findAddress(pattern, view)
  if (!address) return expect.fail(`Nothing leads to ${pattern}`)
  await goTo(page, address)
}

test.each(rooms.map(({ pattern }) => pattern))(
  'in %s all that can be used is reached by Tab and shows it, and nothing keeps the focus',
  async (pattern) => {
    await open(pattern)
    const walk = await walkByKeyboard(page)
    expect(walk).toEqual({ count: expect.any(Number), missed: [], unseen: [], trapped: false })
    expect(walk.count).toBeGreaterThan(0)
  },
)

test.each([
  ['/', 'Account menu'],
  ['/', 'Network menu'],
  ['/accounts/account/:accountId', 'Remove account'],
  ['/accounts/wallet/:walletId', 'Remove wallet'],
  ['/settings/ways/:slotId', 'Remove'],
])(
  'in %s the sheet of “%s” holds the focus, Escape closes it, and the focus is where it was',
  async (pattern, name) => {
    await open(pattern)
    const opener = page.getByRole('button', { name, exact: true })
    await opener.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    await sheet.waitFor()
    expect(await walkByKeyboard(page)).toMatchObject({ missed: [], unseen: [], trapped: false })
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  },
)

test('the question who it is is answered or left by keyboard, and left it changes nothing', async () => {
  await open('/settings/policy')
  await ageProof(page)
  await browser.killWorker()
  const box = page.getByRole('checkbox', { name: 'Before anything is sent at all' })
  await box.focus()
  await page.keyboard.press('Space')
  const sheet = page.getByRole('dialog', { name: 'Is it you?' })
  await sheet.waitFor()
  expect(await walkByKeyboard(page)).toMatchObject({ missed: [], unseen: [], trapped: false })
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  expect((await readView(page)).unlockPolicy).toEqual(view.unlockPolicy)
  await box.focus()
  await page.keyboard.press('Space')
  await sheet.getByLabel('Password', { exact: true }).waitFor()
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'hidden' })
  const policy = async () => (await readView(page)).unlockPolicy
  await expect.poll(policy, { timeout: 20_000 }).toEqual({ ...view.unlockPolicy, askEverySend: true })
})
