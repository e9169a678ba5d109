import type { Frame } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { playwrightScreen } from '../support/playwrightScreen.ts'
import { type Site, type SitePage, startSite } from '../support/startSite.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  // This name leads here, and is not secure, as the open web is not.
  browser = await startWallet({ network: { hosts: ['shop.test'] } })
  site = await startSite(getPage)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** EIP-5593's cases, as pages: each ends in a document named `leaf`. */
function getPage(path: string, port: number): SitePage | undefined {
  const own = `http://127.0.0.1:${port}`
  const foreign = `http://localhost:${port}`
  const pages: Record<string, SitePage> = {
    '/leaf': { html: '<title>leaf</title>leaf' },
    '/same': frame(`${own}/leaf`),
    '/same-in-same': frame(`${own}/same`),
    '/foreign': frame(`${foreign}/leaf`),
    '/back-again': frame(`${foreign}/holds-own`),
    '/holds-own': frame(`${own}/leaf`),
    '/sandboxed': frame(`${own}/leaf`, 'sandbox="allow-scripts"'),
    '/sandboxed-same-origin': frame(`${own}/leaf`, 'sandbox="allow-scripts allow-same-origin"'),
    '/csp': {
      html: '<title>leaf</title>leaf',
      headers: { 'content-security-policy': 'sandbox allow-scripts' },
    },
    '/srcdoc': { html: `<iframe srcdoc="<title>leaf</title>leaf"></iframe>` },
    '/data': frame('data:text/html,<title>leaf</title>leaf'),
    '/blank': { html: '<iframe src="about:blank"></iframe>' },
    '/blob': {
      html: `<script>
        const frame = document.createElement('iframe')
        frame.src = URL.createObjectURL(new Blob(['<title>leaf</title>leaf'], { type: 'text/html' }))
        document.documentElement.append(frame)
      </script>`,
    },
  }
  return pages[path]
}

function frame(src: string, attributes = ''): SitePage {
  return { html: `<iframe ${attributes} src="${src}"></iframe>` }
}

/** The innermost document of a page of the site, or of one at another name. */
async function openLeaf(path: string, host = '127.0.0.1'): Promise<Frame> {
  const page = await browser.openPage(`http://${host}:${site.port}${path}`)
  const leaf = await waitUntil(`The innermost frame of ${path}`, () => {
    const last = page.frames().at(-1)
    return last && (path === '/leaf' || path === '/csp' || page.frames().length > 1) ? last : undefined
  })
  await leaf.waitForLoadState()
  return leaf
}

/** Runs in the document. @returns how many wallets are announced there, and whether there is a `window.ethereum` */
function look(): { announced: number; ethereum: boolean } {
  let announced = 0
  addEventListener('eip6963:announceProvider', () => {
    announced += 1
  })
  dispatchEvent(new Event('eip6963:requestProvider'))
  return { announced, ethereum: 'ethereum' in window }
}

const present = { announced: 1, ethereum: true }
const absent = { announced: 0, ethereum: false }

describe('a wallet is there for secure pages and for frames of their own origin alone (EIP-5593, A4, A5)', () => {
  test.each([
    ['/leaf', present],
    ['/same', present],
    ['/same-in-same', present],
    ['/sandboxed-same-origin', present],
    ['/foreign', absent],
    ['/back-again', absent],
    ['/sandboxed', absent],
    ['/csp', absent],
    ['/srcdoc', absent],
    ['/data', absent],
    ['/blank', absent],
    ['/blob', absent],
  ])('%s', async (path, expected) => {
    const leaf = await openLeaf(path)
    expect(await leaf.evaluate(look)).toEqual(expected)
    await leaf.page().close()
  })

  test('a page that is not secure has none', async () => {
    const leaf = await openLeaf('/leaf', 'shop.test')
    expect(await leaf.evaluate(look)).toEqual(absent)
  })
})

describe('a connected site', () => {
  beforeAll(async () => {
    const page = await browser.openPage(`http://127.0.0.1:${site.port}/leaf`)
    const connected = ask(page, { method: 'eth_requestAccounts' })
    await playwrightScreen(await browser.approval()).press('Connect')
    expect(await connected).toEqual({ result: [account.toLowerCase()] })
  })

  test.each(['/foreign', '/back-again', '/sandboxed', '/csp'])(
    'gives nothing to a script in %s that knows how the wallet’s own scripts talk (A1)',
    async (path) => {
      const leaf = await openLeaf(path)
      expect(await leaf.evaluate(forgeRequest)).toMatchObject({ id: 1, error: { code: 4100 } })
      await leaf.page().close()
    },
  )

  test('is not hurt by a flood of forged messages, which reach nothing (A1)', async () => {
    const page = await browser.openPage(`http://127.0.0.1:${site.port}/leaf`)
    await page.evaluate(forgeMessages)
    expect(await ask(page, { method: 'eth_accounts' })).toEqual({ result: [account.toLowerCase()] })
    expect(await ask(page, { method: 'lock' })).toMatchObject({ error: { code: 4200 } })
    expect(browser.approvals()).toEqual([])
  })

  test('that tampers with every built-in still gets true answers, and no more than that (A8)', async () => {
    const page = await browser.openPage(`http://127.0.0.1:${site.port}/leaf`)
    const accounts = await page.evaluate(tamperAndAsk)
    expect(accounts).toEqual([account.toLowerCase()])
  })
})

/** Runs in the document: does what the wallet's page script does. @returns the answer to one request */
function forgeRequest(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  postMessage('wallet.pellucid:channel', '*', [port2])
  port1.postMessage({ id: 1, method: 'eth_accounts' })
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      if ('id' in data) resolve(data)
    }
  })
}

/** Runs in the document: posts what a wallet's own scripts might say to each other. */
async function forgeMessages(): Promise<void> {
  const forged = [
    { state: { chainId: '0x1', accounts: ['0xbad'] } },
    { id: '00000000-0000-4000-8000-000000000000:1', result: ['0xbad'] },
    { event: 'disconnect', error: { code: 4900, message: 'forged' } },
    { id: 1, command: 'approve', params: {} },
    { port: 'wallet', ping: true },
    JSON.parse('{"__proto__":{"polluted":true}}'),
    'x'.repeat(100_000),
    null,
  ]
  for (let count = 0; count < 250; count += 1) for (const message of forged) postMessage(message, '*')
  await new Promise((resolve) => setTimeout(resolve, 500))
}

/** Runs in the document: replaces what a careless provider would call, then asks. */
async function tamperAndAsk(): Promise<unknown> {
  type Provider = { request(call: object): Promise<unknown> }
  const { ethereum } = window as unknown as { ethereum: Provider }
  const forged = () => {
    throw new Error('forged')
  }
  Object.assign(MessagePort.prototype, { postMessage: forged, start: forged, addEventListener: forged })
  Object.assign(window, {
    MessageChannel: forged,
    postMessage: forged,
    dispatchEvent: forged,
    CustomEvent: forged,
  })
  Object.assign(JSON, { stringify: forged, parse: forged })
  Object.assign(Object, { freeze: forged, defineProperty: forged, create: forged, assign: forged })
  return ethereum.request({ method: 'eth_accounts' })
}
