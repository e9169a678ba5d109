import { rm } from 'node:fs/promises'
import { type Address, parseEther } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import { approve } from '../flows/approve.ts'
import { createWallet } from '../flows/createWallet.ts'
import { otherPasswords } from '../flows/dailyFlows.ts'
import { everyFlow } from '../flows/everyFlow.ts'
import type { Person } from '../flows/person.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import { type Canaries, collectCanaries } from '../support/collectCanaries.ts'
import { searchDisk } from '../support/disk/searchDisk.ts'
import { plantedText, plantText } from '../support/plantText.ts'
import { readDatabases, readFields, readStorage } from '../support/readInPage.ts'
import { type RequestRecorder, startRequestRecorder } from '../support/startRequestRecorder.ts'
import { printedText, stubPrinting } from '../support/stubPrinting.ts'
import { press, readResult } from './support/dapp.ts'
import { launchFirefox, type WalletFirefox } from './support/launchFirefox.ts'
import { proxyPreferences } from './support/proxyPreferences.ts'
import { puppeteerScreen } from './support/puppeteerScreen.ts'

const password = 'canary-of-the-coalmine-4711'
/** Firefox notes down what its windows show every so often; a person's does every 15 s. */
const notedMs = 1_000

let browser: WalletFirefox
let recorder: RequestRecorder
let address: Address
let phrase: string
let canaries: Canaries
const findPlanted = (text: string) => (text.includes(plantedText) ? ['what was planted'] : [])
beforeAll(async () => {
  recorder = await startRequestRecorder()
  browser = await start(recorder)
})
afterAll(async () => {
  await browser.close()
  await recorder.stop()
})

const person: Person = {
  password,
  phrase: () => phrase,
  noteSecrets: (secrets) => canaries.add(secrets),
  awaitFile: () => browser.awaitFile(),
  async at(hash, task) {
    const page = await browser.openPopup(hash)
    await page.evaluate(stubPrinting, printedText)
    await task(puppeteerScreen(page))
    await page.close()
  },
  async approve(dappAction, action) {
    const dapp = await browser.openPage(inject('dappUrl'))
    await press(dapp, dappAction)
    await approve(puppeteerScreen(await browser.approval()), action)
    expect((await readResult(dapp, dappAction)).state).toBe('done')
    await dapp.close()
  },
}

test('a new wallet leaves its phrase and password nowhere (D3)', async () => {
  const screen = puppeteerScreen(await browser.onboarding())
  phrase = (await createWallet(screen, password)).join(' ')
  canaries = collectCanaries({ phrases: [phrase], texts: { password, ...otherPasswords } })
  address = mnemonicToAccount(phrase).address
  await connectAs(8).sendTransaction({ to: address, value: parseEther('5') })
  await selectNetwork(screen, 'Devnet')
  expect(await readWithinReach()).toContain(address.toLowerCase())
  expect(canaries.find(await readWithinReach())).toEqual([])
})

test.each(everyFlow)('neither does $name', async ({ go }) => {
  await go(person)
  expect(canaries.find(await readWithinReach())).toEqual([])
})

test('no request that left Firefox held any of it, in address, headers or body; what they did hold was seen', async () => {
  const sent = recorder.requests.map((request) => Object.values(request).join('\n')).join('\n')
  expect(recorder.requests.some(({ head }) => head === `GET ${new URL(inject('dappUrl')).href}`)).toBe(true)
  expect(recorder.requests.some(({ headers }) => headers.includes(`moz-extension`))).toBe(true)
  expect(recorder.requests.some(({ body }) => body.includes(address.slice(2).toLowerCase()))).toBe(true)
  expect(canaries.find(sent)).toEqual([])
})

test('nothing of it was written to a console', () => {
  expect(canaries.find(browser.consoleLines.join('\n'))).toEqual([])
})

test('nothing of it is in the files of a Firefox that is killed with the wallet open; what is stored, is (D2)', async () => {
  await (await browser.openPopup('#/settings')).evaluate(plantText, plantedText)
  const left = await browser.copyProfile()
  expect(await searchDisk(left, findPlanted)).not.toEqual([])
  expect(await searchDisk(left, canaries.find)).toEqual([])
  await rm(left, { recursive: true })
})

test('nor in those of one that is ended as people end it', async () => {
  await browser.quit()
  expect(await searchDisk(browser.profileDir, canaries.find)).toEqual([])
})

/** @param recorder writes down all requests */
function start(recorder: RequestRecorder): Promise<WalletFirefox> {
  return launchFirefox({
    browserPath: inject('browserPath'),
    extensionDir: inject('extensionDir'),
    preferences: {
      'browser.sessionstore.interval': notedMs,
      // As people have it: tools that drive Firefox take it away.
      'browser.sessionstore.resume_from_crash': true,
      ...proxyPreferences(recorder.port),
    },
  })
}

/** @returns all that the wallet stores, and what a page of it shows */
async function readWithinReach(): Promise<string> {
  const page = await browser.openPopup('#/settings')
  const held = await Promise.all([
    page.evaluate(readStorage, 'local'),
    page.evaluate(readStorage, 'session'),
    page.evaluate(readDatabases),
    page.evaluate(readFields),
  ])
  await page.close()
  return held.join('\n')
}
