import { afterEach, expect, test, vi } from 'vitest'
import { CHANNEL_OFFER } from '../../src/content/channel.ts'
import { WALLET_BACK } from '../../src/protocol/names.ts'
import { createPage } from './support/loadScript.ts'

afterEach(() => void vi.unstubAllGlobals())

/** An offer as the page's script makes it, or as another script forges it. */
function createOffer(source: unknown) {
  const sent: unknown[] = []
  const port = { postMessage: (message: unknown) => sent.push(message), onmessage: undefined as unknown }
  const event = Object.assign(new Event('message'), { data: CHANNEL_OFFER, source, ports: [port] })
  const ask = (data: unknown) => (port.onmessage as (event: { data: unknown }) => void)({ data })
  return { event, port, sent, ask }
}

test('the first channel is taken, and no other', async () => {
  const { view, load } = createPage('bridge', { isSecureContext: false })
  await load()
  const [first, second] = [createOffer(view), createOffer(view)]
  view.dispatchEvent(first.event)
  view.dispatchEvent(second.event)
  expect(first.port.onmessage).toBeTypeOf('function')
  expect(second.port.onmessage).toBeUndefined()
})

test('where no wallet may be, each request is answered 4100, and nothing is opened', async () => {
  const { view, load } = createPage('bridge', { origin: 'null' })
  await load()
  const offer = createOffer(view)
  view.dispatchEvent(offer.event)
  offer.ask({ id: 1, method: 'eth_accounts' })
  expect(offer.sent).toMatchObject([{ id: 1, error: { code: 4100 } }])
})

test('what comes before the offer, and from elsewhere, changes nothing', async () => {
  const { view, load } = createPage('bridge', { origin: 'null' })
  await load()
  const forged = createOffer({})
  view.dispatchEvent(forged.event)
  view.dispatchEvent(Object.assign(new Event('message'), { data: 'hello', source: view, ports: [] }))
  expect(forged.port.onmessage).toBeUndefined()
  const offer = createOffer(view)
  view.dispatchEvent(offer.event)
  expect(offer.port.onmessage).toBeTypeOf('function')
})

test.each([
  ['leaves the page to the one that came after an update', undefined, false],
  ['stays where its wallet is alive', 'pellucid', true],
])('a bridge %s', async (_name, id, takes) => {
  vi.stubGlobal('chrome', { runtime: { id } })
  const { view, load } = createPage('bridge', { isSecureContext: false })
  await load()
  view.dispatchEvent(new Event(WALLET_BACK))
  const offer = createOffer(view)
  view.dispatchEvent(offer.event)
  expect(offer.port.onmessage !== undefined).toBe(takes)
})

test.each([
  [
    'into a page that is there already is announced, to a provider whose bridge ended without a word',
    'complete',
    1,
  ],
  ['at the start of a page has nobody to tell', 'loading', 0],
])('a bridge that comes %s', async (_name, readyState, times) => {
  const { view, load } = createPage('latecomer', { document: { readyState } })
  const hear = vi.fn()
  vi.stubGlobal('chrome', { runtime: { id: 'pellucid' } })
  view.addEventListener(WALLET_BACK, hear)
  await load()
  expect(hear).toHaveBeenCalledTimes(times)
})
