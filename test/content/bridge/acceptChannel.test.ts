import { expect, test, vi } from 'vitest'
import { acceptChannel } from '../../../src/content/bridge/acceptChannel.ts'
import { CHANNEL_OFFER } from '../../../src/content/channel.ts'

type Sent = { data?: unknown; source?: unknown; ports?: unknown[] }

/** A window that messages can be sent to, forged as well as real. */
function createView() {
  const view = new EventTarget() as Window
  const send = ({ data = CHANNEL_OFFER, source = view, ports = [{}] }: Sent) =>
    view.dispatchEvent(Object.assign(new Event('message'), { data, source, ports }))
  return { view, send }
}

test.each<[string, Sent]>([
  ['another message', { data: 'hello' }],
  ['an object that looks like the offer', { data: { toString: () => CHANNEL_OFFER } }],
  ['an offer without a channel', { ports: [] }],
  ['an offer from another window', { source: {} }],
  ['an offer from nowhere', { source: null }],
])('%s opens nothing (A1)', (_name, forged) => {
  const { view, send } = createView()
  const serve = vi.fn(() => () => {})
  acceptChannel(view, serve)
  send(forged)
  expect(serve).not.toHaveBeenCalled()
})

test('the first channel is taken, and no other', () => {
  const { view, send } = createView()
  const serve = vi.fn(() => () => {})
  acceptChannel(view, serve)
  const port = {}
  send({ ports: [port] })
  send({})
  expect(serve).toHaveBeenCalledOnce()
  expect(serve).toHaveBeenCalledWith(port)
})

test('other scripts of the page do not see the offer, and see everything else', () => {
  const { view, send } = createView()
  acceptChannel(view, () => () => {})
  const page = vi.fn()
  view.addEventListener('message', page, true)
  send({ data: 'hello' })
  send({})
  expect(page).toHaveBeenCalledOnce()
})

test('what comes over the channel is handed on', () => {
  const { view, send } = createView()
  const heard: unknown[] = []
  acceptChannel(view, () => (data) => heard.push(data))
  const port: { onmessage?: (event: { data: unknown }) => void } = {}
  send({ ports: [port] })
  port.onmessage?.({ data: { id: 1 } })
  expect(heard).toEqual([{ id: 1 }])
})
