import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PasskeyAssertion } from '../../src/protocol/passkeys.ts'
import type { PasskeyPrompt } from '../../src/protocol/slots.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { proveIfAsked } from '../flows/proveIfAsked.ts'
import { unlock } from '../flows/unlock.ts'
import type { Screen } from '../screen/screen.ts'
import { ageProof } from '../support/ageProof.ts'
import { command } from '../support/command.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { password, startWallet } from '../support/startWallet.ts'
import { askInPage } from './support/askInPage.ts'
import { forgeAssertion } from './support/forgeAssertion.ts'
import { addVirtualAuthenticator, type VirtualAuthenticator } from './support/virtualAuthenticator.ts'

// One wallet and one page, beside which the authenticator is: each test goes on from the one before.
let browser: WalletBrowser
let page: Page
let screen: Screen
let authenticator: VirtualAuthenticator
let prompt: PasskeyPrompt
let honest: PasskeyAssertion

beforeAll(async () => {
  browser = await startWallet()
  page = await browser.openPopup('#/settings/ways')
  screen = playwrightScreen(page)
  authenticator = await addVirtualAuthenticator(page)
})
afterAll(() => browser.close())

const goTo = (hash: string) =>
  page.evaluate((next) => {
    location.hash = next
  }, hash)
const unlockWith = (assertion: PasskeyAssertion) => command(page, 'unlockWithPasskey', { assertion })
const ask = async () => (await command(page, 'requestChallenge', { purpose: 'unlock' })).challenge

async function lock(): Promise<void> {
  await command(page, 'lock', {})
  await screen.see('button', 'Unlock')
}

/** An answer of the passkey's own key; what is not said is as an honest one has it. */
async function forge(changes: { origin?: string; signCount?: number }): Promise<PasskeyAssertion> {
  const { privateKey, signCount } = await authenticator.readPasskey()
  const { credentialId, prfOutput } = honest
  const rpId = browser.extensionUrl
  const said = { origin: rpId, signCount: signCount + 1, ...changes }
  return forgeAssertion({ privateKey, credentialId, prfOutput, rpId, challenge: await ask(), ...said })
}

test('a passkey is added, and listed with its age', async () => {
  await screen.press('Add a passkey')
  await screen.fill('Name', 'Test key')
  await screen.press('Add passkey')
  await proveIfAsked(screen, password, () => screen.shows('heading', 'Ways to unlock'))
  await page.getByRole('heading', { name: 'Test key' }).waitFor()
  const card = page.getByRole('region', { name: 'Test key' })
  expect(await card.textContent()).toMatch(/Created.*\d{4}.*Last used.*Not yet.*Expires.*Never/)
})

test('it opens the locked wallet', async () => {
  await lock()
  await screen.press('Unlock with a passkey')
  await page.getByRole('region', { name: 'Test key' }).waitFor()
  expect(await page.getByRole('region', { name: 'Test key' }).textContent()).not.toContain('Not yet')
})

test('it proves that it is the person, where the wallet asks for it', async () => {
  await ageProof(page)
  await browser.killWorker()
  await goTo('#/settings/policy')
  await page.getByRole('checkbox', { name: 'Before anything is sent at all' }).click()
  await screen.see('heading', 'Is it you?')
  await screen.press('Use a passkey')
  await expect
    .poll(() => page.getByRole('checkbox', { name: 'Before anything is sent at all' }).isChecked())
    .toBe(true)
})

test('an answer is good once', async () => {
  await lock()
  const passkeys = await page.evaluate(readPasskeys)
  prompt = passkeys[0] as PasskeyPrompt
  honest = await askInPage(page, { challenge: await ask(), prompt, userVerification: 'required' })
  await unlockWith(honest)
  await lock()
  await expect(unlockWith(honest)).rejects.toThrow('no question of now')
  await screen.see('button', 'Unlock')
})

test('an answer without the person verified opens nothing', async () => {
  await authenticator.setVerified(false)
  const unverified = await askInPage(page, {
    challenge: await ask(),
    prompt,
    userVerification: 'discouraged',
  })
  await authenticator.setVerified(true)
  const { prfOutput } = honest
  await expect(unlockWith({ ...unverified, prfOutput })).rejects.toThrow('did not check that it is you')
})

test('an answer for another origin opens nothing', async () => {
  const elsewhere = await forge({ origin: 'https://evil.example' })
  await expect(unlockWith(elsewhere)).rejects.toThrow('answered somebody else')
})

test('an answer whose counter goes back opens nothing, and after four wrong ones there is a wait', async () => {
  await expect(unlockWith(await forge({ signCount: 1 }))).rejects.toThrow('copied')
  await expect(unlockWith(await forge({}))).rejects.toThrow('Too many wrong tries')
  await page.getByText(/You can try again in \d+ second/).waitFor()
  expect(await screen.shows('button', 'Unlock')).toBe(true)
})

test('the same answer, said honestly, does open it', async () => {
  await expect.poll(() => screen.canPress('Unlock with a passkey'), { timeout: 15_000 }).toBe(true)
  await unlockWith(await forge({ signCount: 900 }))
  await screen.see('heading', 'Locking and asking')
})

test('once it is removed it opens nothing, and is not offered', async () => {
  await goTo('#/settings/ways')
  await screen.press('Change or remove Test key')
  await screen.press('Remove')
  await page.getByText('This passkey opens nothing any more').waitFor()
  await screen.press('Remove it')
  await proveIfAsked(screen, password, () => screen.shows('heading', 'Ways to unlock'))
  await lock()
  expect(await screen.shows('button', 'Unlock with a passkey')).toBe(false)
  await expect(unlockWith(await forge({ signCount: 901 }))).rejects.toThrow('does not know that passkey')
  await unlock(screen, password)
  await screen.see('heading', 'Ways to unlock')
})

/** Runs in a page of the wallet. @returns the passkeys that its lock screen may ask for */
async function readPasskeys(): Promise<PasskeyPrompt[]> {
  type Area = { get(key: string): Promise<{ view?: { passkeys: PasskeyPrompt[] } }> }
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome
  return (await storage.session.get('view')).view?.passkeys ?? []
}
