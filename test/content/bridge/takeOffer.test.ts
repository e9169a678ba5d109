import { expect, test, vi } from 'vitest'
import { takeOffer } from '../../../src/content/bridge/takeOffer.ts'
import { CHANNEL_OFFER } from '../../../src/content/channel.ts'

type Sent = { data?: unknown; source?: unknown; ports?: unknown[] }

const view = {} as Window
const port = {}

function createMessage({ data = CHANNEL_OFFER, source = view, ports = [port] }: Sent = {}) {
  const stopImmediatePropagation = vi.fn()
  return { data, source, ports, stopImmediatePropagation } as unknown as MessageEvent<unknown>
}

test('the offer gives its port, and no other script sees it', () => {
  const offer = createMessage()
  expect(takeOffer(offer, view)).toBe(port)
  expect(offer.stopImmediatePropagation).toHaveBeenCalledOnce()
})

test.each<[string, Sent]>([
  ['another message', { data: 'hello' }],
  ['an object that looks like the offer', { data: { toString: () => CHANNEL_OFFER } }],
  ['an offer without a channel', { ports: [] }],
  ['an offer from another window', { source: {} }],
  ['an offer from nowhere', { source: null }],
])('%s gives nothing, and goes on its way (A1)', (_name, sent) => {
  const message = createMessage(sent)
  expect(takeOffer(message, view)).toBeUndefined()
  expect(message.stopImmediatePropagation).not.toHaveBeenCalled()
})

test('of a message that has no port, the data is not even read: that costs the page', () => {
  const message = createMessage({ ports: [] })
  const readData = vi.fn()
  Object.defineProperty(message, 'data', { get: readData })
  takeOffer(message, view)
  expect(readData).not.toHaveBeenCalled()
})
