import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { approveAsked } from '../flows/approveAsked.ts'
import { waitUntil } from '../screen/waitUntil.ts'
import { ask } from '../support/dapp.ts'
import { type Site, startSite } from '../support/startSite.ts'
import { startWallet } from '../support/startWallet.ts'
import { type PlainChromium, startPlainChromium } from './support/startPlainChromium.ts'

/** What a page tells of itself and of the answers it got. */
type Said = { page: string; prerendering: boolean; what: string; code?: number; result?: unknown }

/** Longer than the worker takes to answer, or to open its window. */
const QUIET_MS = 4_000

/** The browser starts anew, with nobody to hold its hand. */
const patience = { timeoutMs: 60_000 }

const said: Said[] = []
let mayGo = false
let site: Site
let profileDir = ''
let plain: PlainChromium | undefined
beforeAll(async () => {
  site = await startSite(serve)
  const browser = await startWallet()
  profileDir = browser.profileDir
  const page = await browser.openPage(`http://127.0.0.1:${site.port}/`)
  await approveAsked(browser, ask(page, { method: 'eth_requestAccounts' }), 'Connect')
  await browser.quit()
  plain = startPlainChromium({
    browserPath: inject('browserPath'),
    extensionDir: inject('extensionDir'),
    profileDir,
    url: `http://127.0.0.1:${site.port}/start`,
  })
}, 180_000)
afterAll(async () => {
  await plain?.stop()
  await site.stop()
  if (profileDir) await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
})

/** What the pages tell comes as paths. */
function serve(path: string) {
  if (path.startsWith('/said/')) said.push(JSON.parse(decodeURIComponent(path.slice('/said/'.length))))
  if (path === '/may-go') return { html: `<p>${mayGo}` }
  const page = { '/start': start, '/first': first, '/second': second }[path] ?? ''
  return { html: `<!doctype html><title>${path}</title><script>${tell}</script>${page}` }
}

const tell = `
  const tell = (what, more) => fetch('/said/' + encodeURIComponent(JSON.stringify(
    { page: location.pathname, prerendering: document.prerendering, what, ...more })))
  addEventListener('pageshow', () => tell('pageshow'))
  document.addEventListener('prerenderingchange', () => tell('shown'))
  tell('open')`

/** The wallet opens a tab of its own when it is installed; what is to be prerendered for has to be in front of it. */
const start = `<script>setTimeout(() => open('/first', '_blank', 'noopener'), 4000)</script>`

const first = `
  <script type="speculationrules">{"prerender":[{"urls":["/second"],"eagerness":"immediate"}]}</script>
  <script>
    const look = setInterval(async () => {
      if (!(await (await fetch('/may-go')).text()).includes('>true')) return
      clearInterval(look)
      location.href = '/second'
    }, 200)
  </script>`

const second = `
  <script>
    for (const [method, params] of [['eth_accounts'], ['eth_chainId'], ['eth_requestAccounts'], ['eth_requestAccounts']])
      ethereum.request({ method, params }).then(
        (result) => tell(method, { result }), ({ code }) => tell(method, { code }))
  </script>`

const listOf = (path: string) => said.filter(({ page }) => page === path)
const heard = (path: string, what: string) => listOf(path).some((line) => line.what === what)

test('A7: a page that is made ready unseen gets no answer, although it asks', async () => {
  await waitUntil('The page that is made ready', () => heard('/second', 'pageshow'), patience)
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  expect(listOf('/second').every(({ prerendering }) => prerendering)).toBe(true)
  expect(listOf('/second').filter(({ what }) => what.startsWith('eth_'))).toEqual([])
}, 120_000)

test('A7: when the person comes to it, the same document is answered, and what it asked for is put before them', async () => {
  mayGo = true
  await waitUntil('The answer', () => heard('/second', 'eth_chainId'), patience)
  expect(heard('/second', 'shown')).toBe(true)
  const answers = listOf('/second').filter(({ what }) => what.startsWith('eth_'))
  expect(answers).toContainEqual({
    page: '/second',
    prerendering: false,
    what: 'eth_chainId',
    result: '0x7a69',
  })
  expect(answers.every(({ prerendering }) => !prerendering)).toBe(true)
  // Of two requests for the same the second is refused because the first is before the person.
  await waitUntil('The second request', () => listOf('/second').some(({ code }) => code === -32002), patience)
  expect(answers.filter(({ what, code }) => what === 'eth_requestAccounts' && code !== -32002)).toEqual([])
}, 120_000)
