import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WalletBrowser } from '../browser/walletBrowser.ts'
import { approveAsked } from '../flows/approveAsked.ts'
import { ask } from '../support/dapp.ts'
import { type Site, type SitePage, startSite } from '../support/startSite.ts'
import { account, startWallet } from '../support/startWallet.ts'

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite((path) => pages[path])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

/** Keeps the names of what the page's own policy refused, from the page's first script on; Firefox itself looks for an icon. */
const watch = `<script nonce="once">
  window.refused = []
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (!blockedURI.endsWith('/favicon.ico')) refused.push(effectiveDirective)
  })
</script>`

function withPolicy(policy: string): SitePage {
  return { html: `<title>Strict</title>${watch}`, headers: { 'content-security-policy': policy } }
}

const pages: Record<string, SitePage> = {
  '/csp': withPolicy("default-src 'none'; script-src 'nonce-once'; base-uri 'none'; frame-ancestors 'none'"),
  '/trusted-types': withPolicy("require-trusted-types-for 'script'; trusted-types 'none'"),
  '/isolated': {
    ...withPolicy("script-src 'nonce-once' 'strict-dynamic'"),
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'unload=()',
    },
  },
}

const readRefused = (page: Page) => page.evaluate('window.refused')

test.each(['/csp', '/trusted-types', '/isolated'])(
  'a page that allows no script but its own connects and is answered, and its policy has nothing to refuse: %s',
  async (path) => {
    const page = await browser.openPage(`http://127.0.0.1:${site.port}${path}`)
    const asked = ask(page, { method: 'eth_requestAccounts' })
    const connected = path === '/csp' ? approveAsked(browser, asked, 'Connect') : asked
    expect(await connected).toEqual({ result: [account.toLowerCase()] })
    expect(await ask(page, { method: 'eth_blockNumber' })).toMatchObject({
      result: expect.stringMatching(/^0x/),
    })
    expect(await page.evaluate('ethereum.selectedAddress')).toBe(account.toLowerCase())
    expect(await readRefused(page)).toEqual([])
    await page.close()
  },
)
