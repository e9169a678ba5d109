import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve } from '../flows/approve.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { type Site, type SitePage, startSite } from '../support/startSite.ts'
import type { WalletBrowser } from './support/launchChromium.ts'
import { playwrightScreen } from './support/playwrightScreen.ts'
import { account, startWallet } from './support/startWallet.ts'

/** What the page said of itself through the site: a document that nobody sees yet can't be looked into. */
const told: string[] = []

/** Says where it stands, asks at once, and says what it got. */
const asking = `<title>Next</title><script>
  const tell = (text) => fetch('/told/' + encodeURIComponent(text))
  tell('prerendering ' + document.prerendering)
  ethereum.request({ method: 'eth_requestAccounts' }).then(
    (accounts) => tell('answered ' + accounts + ' activated ' + (performance.getEntriesByType('navigation')[0].activationStart > 0)),
    (error) => tell('refused ' + error.code),
  )
</script>`

const rules = { prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] }
const pages: Record<string, SitePage> = {
  '/first': { html: `<title>First</title><script type="speculationrules">${JSON.stringify(rules)}</script>` },
  '/next': { html: asking },
}

let browser: WalletBrowser
let site: Site
beforeAll(async () => {
  browser = await startWallet()
  site = await startSite((path) => {
    const [, text] = path.split('/told/')
    if (text) told.push(decodeURIComponent(text))
    return text ? { html: '' } : pages[path]
  })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const isAsked = () => browser.context.pages().some((page) => page.url().includes('#/approve'))

test('a page that is made ready unseen asks nobody, and is answered once the person goes to it (A7)', async () => {
  const page = await browser.openPage(`http://127.0.0.1:${site.port}/first`)
  await waitUntil('The page that is made ready', () => told.includes('prerendering true') || undefined)
  await page.waitForTimeout(1_500)
  expect(isAsked()).toBe(false)
  expect(told).toEqual(['prerendering true'])

  await page.evaluate(() => void setTimeout(() => location.assign('/next')))
  await approve(playwrightScreen(await browser.approval()), 'Connect')
  await waitUntil('The answer', () => told.length > 1 || undefined)
  expect(told).toEqual(['prerendering true', `answered ${account.toLowerCase()} activated true`])
})
