import type { Page } from 'playwright'
import { recoverMessageAddress } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approve } from '../flows/approve.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, type SitePage, startSite } from '../support/startSite.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let site: Site
/** What the pages told their site: the driver's own ways into a page use what these pages replace. */
const told: string[] = []
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite(servePage)
  const page = await openPage()
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await page.close()
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const openPage = (path = '/') => browser.openPage(`http://127.0.0.1:${site.port}${path}`)

/** A path is the number of a tampering, or under `/told/`. */
function servePage(path: string): SitePage | undefined {
  const [, word] = path.split('/told/')
  if (word !== undefined) told.push(decodeURIComponent(word))
  if (word !== undefined || path === '/favicon.ico') return undefined
  const tampering = Object.values(tamperings)[Number(path.slice(1) || Number.NaN)]
  return { html: `<title>Page</title><script>${tampering ? `{${tampering}}; (${askTwice})()` : ''}</script>` }
}

/** Each runs in a page before it first asks for anything. */
const tamperings: Record<string, string> = {
  'gives every object the names that wallets talk in': `
    for (const name of ['state', 'payload', 'event', 'error', 'result', 'id', 'method'])
      Object.defineProperty(Object.prototype, name, { value: 'forged', writable: true, configurable: true })`,
  'freezes what all objects inherit from': `
    for (const { prototype } of [Object, Array, Function, Promise, EventTarget, MessagePort, Error]) Object.freeze(prototype)
    for (const value of [Object, Array, Promise, JSON, Reflect, ethereum]) Object.freeze(value)`,
  'replaces what lists can do': `
    for (const name of ['push', 'map', 'filter', 'forEach', 'find', 'includes', 'indexOf', 'concat', 'slice'])
      Array.prototype[name] = () => { throw new Error('forged') }`,
  'replaces promises': `
    Promise.prototype.catch = Promise.prototype.finally = () => { throw new Error('forged') }
    Promise.resolve = Promise.reject = () => { throw new Error('forged') }
    window.Promise = class { constructor() { throw new Error('forged') } }`,
  'replaces JSON and how text is read': `
    JSON.parse = JSON.stringify = () => { throw new Error('forged') }
    String.prototype.toString = String.prototype.valueOf = () => 'forged'`,
  'replaces how events travel': `
    EventTarget.prototype.addEventListener = EventTarget.prototype.removeEventListener = () => {}
    window.postMessage = () => {}
    window.MessageChannel = window.MessagePort = undefined`,
  'replaces how channels and messages are read': `
    const { port1 } = new MessageChannel()
    for (const name of ['port1', 'port2']) Object.defineProperty(MessageChannel.prototype, name, { get: () => port1 })
    Object.defineProperty(MessageEvent.prototype, 'data', { get: () => ({ id: 1, result: ['forged'] }) })`,
  'replaces how messages are sent': `
    for (const name of ['postMessage', 'start', 'addEventListener'])
      Object.defineProperty(MessagePort.prototype, name, { value: () => {} })`,
}

test.each(Object.keys(tamperings))('a page that %s gets true answers', async (name) => {
  const page = await openPage(`/${Object.keys(tamperings).indexOf(name)}`)
  await waitUntil('What the page tells', () => told.length > 0)
  await page.close()
  expect(told.splice(0)).toEqual([`${account.toLowerCase()} 0x7a69 4200`])
})

/** In the page’s own words, with nothing but syntax and what was left alone: whatever was replaced is not called here. */
const askTwice = `async () => {
  const tell = (text) => { new Image().src = '/told/' + encodeURIComponent(text) }
  try {
    const [account] = await ethereum.request({ method: 'eth_accounts' })
    const chainId = await ethereum.request({ method: 'eth_chainId' })
    let code
    try { await ethereum.request({ method: 'eth_nothing', params: ['what'] }) } catch (error) { code = error.code }
    tell(account + ' ' + chainId + ' ' + code)
  } catch (error) {
    tell('failed: ' + error)
  }
}`

test('parameters that answer otherwise each time they are read are signed as they are shown', async () => {
  const page = await openPage()
  await page.evaluate(signShifting, account)
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await screen.see('button', 'Sign')
  const shown = await screen.readText()
  await approve(screen, 'Sign')
  await expect.poll(() => readSignature(page)).toMatch(/^0x/)
  const signature = (await readSignature(page)) as `0x${string}`
  const read = ['reading 1', 'reading 2', 'reading 3'].filter((text) => shown.includes(text))
  expect(read).toHaveLength(1)
  expect(await recoverMessageAddress({ message: read[0] ?? '', signature })).toBe(account)
})

const readSignature = (page: Page) => page.evaluate('window.signature')

/** Runs in the page: asks for a signature over a text that is another one whenever it is looked at. */
function signShifting(address: string): void {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  let times = 0
  const text = {
    toJSON: () => {
      times += 1
      return `0x${[...`reading ${times}`].map((letter) => letter.charCodeAt(0).toString(16)).join('')}`
    },
  }
  const call = {
    method: 'personal_sign',
    get params() {
      return [text, address]
    },
  }
  void ethereum.request(call).then((signature) => Object.assign(window, { signature }))
}
