import { type Address, parseEther } from 'viem'
import { mnemonicToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../../test/devnet/chain.ts'
import { approve } from '../flows/approve.ts'
import { createWallet } from '../flows/createWallet.ts'
import { everyFlow, otherPasswords } from '../flows/everyFlow.ts'
import type { Person } from '../flows/person.ts'
import { selectNetwork } from '../flows/selectNetwork.ts'
import type { Holding } from '../support/disk/readDisk.ts'
import { searchDisk } from '../support/disk/searchDisk.ts'
import { createSecretFinder } from '../support/findSecrets.ts'
import { plantedText, plantText } from '../support/plantText.ts'
import type { ChainProxy } from '../support/startChainProxy.ts'
import { press, readResult } from './support/dapp.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { readWithinReach } from './support/readEverything.ts'
import { startBrowser } from './support/startWallet.ts'
import { useProxy } from './support/useProxy.ts'

const password = 'canary-of-the-coalmine-4711'

let browser: WalletBrowser
let proxy: ChainProxy
let address: Address
let findSecrets: (text: string) => string[]
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  await proxy.stop()
})

const person: Person = {
  password,
  async at(hash, task) {
    const page = await browser.openPopup(hash)
    await task(playwrightScreen(page))
    await page.close()
  },
  async approve(dappAction, action) {
    const dapp = await browser.openPage(inject('dappUrl'))
    await press(dapp, dappAction)
    await approve(playwrightScreen(await browser.approval()), action)
    expect((await readResult(dapp, dappAction)).state).toBe('done')
    await dapp.close()
  },
}

test('a new wallet leaves its phrase and password nowhere (D3)', async () => {
  const page = await browser.onboarding()
  const phrase = (await createWallet(playwrightScreen(page), password)).join(' ')
  findSecrets = createSecretFinder({ phrases: [phrase], texts: { password, ...otherPasswords } })
  address = mnemonicToAccount(phrase).address
  await connectAs(8).sendTransaction({ to: address, value: parseEther('5') })
  await selectNetwork(playwrightScreen(page), 'Devnet')
  proxy = await useProxy(browser)
  const holdings = await readWithinReach(browser)
  for (const place of ['storage.local', 'storage.session']) {
    expect(holdings.find((holding) => holding.place === place)?.text).toContain(address.toLowerCase())
  }
  expect(find(holdings)).toEqual([])
})

test.each(everyFlow)('neither does $name', async ({ go }) => {
  await go(person)
  expect(find(await readWithinReach(browser))).toEqual([])
})

test('no node was told any of it', () => {
  const bodies = proxy.bodies.join('\n')
  expect(bodies).toContain(address.slice(2).toLowerCase())
  expect(findSecrets(bodies)).toEqual([])
})

test('nothing at all was written to the console', () => {
  expect(browser.consoleLines).toEqual([])
})

test('nothing of it is in the files of a browser that died with the wallet open; what is stored, is (D2)', async () => {
  await (await browser.openPopup('#/settings')).evaluate(plantText, plantedText)
  await browser.kill()
  expect(await searchDisk(browser.profileDir, findPlanted)).not.toEqual([])
  expect(await searchDisk(browser.profileDir, findSecrets)).toEqual([])
})

function findPlanted(text: string): string[] {
  return text.includes(plantedText) ? ['what was planted'] : []
}

/** @returns where which secret was found */
function find(holdings: readonly Holding[]): string[] {
  return holdings.flatMap(({ place, text }) => findSecrets(text).map((secret) => `${secret} in ${place}`))
}
