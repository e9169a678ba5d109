import { rm } from 'node:fs/promises'
import type { Page } from 'playwright'
import { type Address, parseEther } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import { sessionNotes } from '../browser/firefox/sessionNotes.ts'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { usePasskey } from '../chromium/support/usePasskey.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { createWallet } from '../flows/createWallet.ts'
import { otherPasswords } from '../flows/dailyFlows.ts'
import { everyFlow } from '../flows/everyFlow.ts'
import type { Flow, Person } from '../flows/person.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { type Canaries, collectCanaries } from '../support/collectCanaries.ts'
import { act } from '../support/dapp.ts'
import type { Holding } from '../support/disk/readDisk.ts'
import { searchDisk } from '../support/disk/searchDisk.ts'
import { plantedText, plantText } from '../support/plantText.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { readWithinReach } from '../support/readEverything.ts'
import { type RequestRecorder, startRequestRecorder } from '../support/startRequestRecorder.ts'
import { startBrowser } from '../support/startWallet.ts'
import { printedText, stubPrinting } from '../support/stubPrinting.ts'

const isChromium = inject('browserName') === 'chromium'
const password = 'canary-of-the-coalmine-4711'

let browser: WalletBrowser
let recorder: RequestRecorder
let address: Address
let phrase: string
let canaries: Canaries
/** The screen that the person is at. */
let page: Page
beforeAll(async () => {
  recorder = await startRequestRecorder()
  browser = await startBrowser({
    network: { proxyUrl: `http://127.0.0.1:${recorder.port}` },
    preferences: sessionNotes,
  })
})
afterAll(async () => {
  await browser.close()
  await recorder.stop()
})

const person: Person = {
  password,
  phrase: () => phrase,
  noteSecrets: (secrets) => canaries.add(secrets),
  async at(hash, task) {
    page = await browser.openPopup(hash)
    await page.evaluate(stubPrinting, printedText)
    await task(playwrightScreen(page))
    await page.close()
  },
  awaitFile: () => browser.awaitFile(page),
  async approve(dappAction, action) {
    const dapp = await browser.openPage(inject('dappUrl'))
    await approveAsked(browser, act(dapp, dappAction), action)
    await dapp.close()
  },
}

test('a new wallet leaves its phrase and password nowhere (D3)', async () => {
  const onboarding = await browser.onboarding()
  phrase = (await createWallet(playwrightScreen(onboarding), password)).join(' ')
  canaries = collectCanaries({ phrases: [phrase], texts: { password, ...otherPasswords } })
  address = mnemonicToAccount(phrase).address
  await connectAs(8).sendTransaction({ to: address, value: parseEther('5') })
  await selectNetwork(playwrightScreen(onboarding), 'Devnet')
  const holdings = await readWithinReach(browser)
  for (const place of ['storage.local', 'storage.session']) {
    expect(holdings.find((holding) => holding.place === place)?.text).toContain(address.toLowerCase())
  }
  expect(find(holdings)).toEqual([])
})

// Firefox makes no passkeys for an extension.
const passkeyFlows: readonly Flow[] = isChromium
  ? [{ name: 'adding a passkey, unlocking with it and removing it', go: usePasskeyHere }]
  : []

test.each([...everyFlow, ...passkeyFlows])('neither does $name', async ({ go }) => {
  await go(person)
  expect(find(await readWithinReach(browser))).toEqual([])
})

test('no request that left the browser held any of it, in address, headers or body; what they did hold was seen', () => {
  const sent = recorder.requests.map((request) => Object.values(request).join('\n')).join('\n')
  expect(recorder.requests.some(({ head }) => head === `GET ${new URL(inject('dappUrl')).href}`)).toBe(true)
  expect(recorder.requests.some(({ headers }) => headers.includes('application/json'))).toBe(true)
  expect(recorder.requests.some(({ body }) => body.includes(address.slice(2).toLowerCase()))).toBe(true)
  expect(canaries.find(sent)).toEqual([])
})

test('nothing of it was written to a console; in Chromium, which writes nothing there itself, nothing at all', () => {
  expect(canaries.find(browser.consoleLines.join('\n'))).toEqual([])
  if (isChromium) expect(browser.consoleLines).toEqual([])
})

test('nothing of it is in the files of a browser that is killed with the wallet open; what is stored, is (D2)', async () => {
  await (await browser.openPopup('#/settings')).evaluate(plantText, plantedText)
  const left = await browser.copyProfile()
  expect(await searchDisk(left, findPlanted)).not.toEqual([])
  expect(await searchDisk(left, canaries.find)).toEqual([])
  await rm(left, { recursive: true })
})

test('nor in those of one that is ended as people end it', async () => {
  await browser.quit()
  expect(await searchDisk(browser.profileDir, findPlanted)).not.toEqual([])
  expect(await searchDisk(browser.profileDir, canaries.find)).toEqual([])
})

async function usePasskeyHere(): Promise<void> {
  canaries.add({ keys: { 'what the passkey gives': await usePasskey(browser, password) } })
}

function findPlanted(text: string): string[] {
  return text.includes(plantedText) ? ['what was planted'] : []
}

/** @returns where which secret was found */
function find(holdings: readonly Holding[]): string[] {
  return holdings.flatMap(({ place, text }) => canaries.find(text).map((secret) => `${secret} in ${place}`))
}
