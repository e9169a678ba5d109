import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { View } from '../../src/protocol/view.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { ageProof } from '../support/ageProof.ts'
import { command } from '../support/command.ts'
import { findBarriers } from '../support/findBarriers.ts'
import { goTo } from '../support/goTo.ts'
import { readView } from '../support/readView.ts'
import { findAddress, rooms } from '../support/rooms.ts'
import { connectDapp, password, startWallet } from '../support/startWallet.ts'
import { walkByKeyboard } from '../support/walkByKeyboard.ts'

// One page walks through them all, as a person does; no mouse is used in this file.
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

describe.each(rooms.map(({ pattern }) => pattern))('%s', (pattern) => {
  beforeAll(() => open(pattern))

  test('has no barrier, in either theme', async () => {
    expect(await page.locator('h1').first().textContent()).not.toBe('')
    expect(await findBarriers(page)).toEqual([])
  })

  test('all that can be used is reached by Tab and shows it, and nothing keeps the focus', async () => {
    const walk = await walkByKeyboard(page)
    expect(walk).toEqual({ count: expect.any(Number), missed: [], unseen: [], trapped: false })
    expect(walk.count).toBeGreaterThan(0)
  })
})

test('what Tab misses, what hides that it has the focus, and what keeps it would be found', async () => {
  await open('/receive')
  await page.evaluate(addSpoiltButtons)
  const walk = await walkByKeyboard(page)
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('body > button')) button.remove()
  })
  expect(walk).toMatchObject({ missed: ['button Missed'], unseen: ['button Unseen'], trapped: true })
})

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

/** Runs in the page. */
function addSpoiltButtons(): void {
  const [missed, unseen, trap] = ['Missed', 'Unseen', 'Trap'].map((name) => {
    const button = document.createElement('button')
    button.textContent = name
    document.body.append(button)
    return button
  })
  missed?.addEventListener('focus', () => missed.blur())
  unseen?.style.setProperty('outline', 'none', 'important')
  trap?.addEventListener('keydown', (event) => event.preventDefault())
}
