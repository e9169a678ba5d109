import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { acceptChannel } from '../../src/content/bridge/acceptChannel.ts'
import { createSession } from '../../src/content/bridge/createSession.ts'
import { createProvider } from '../../src/content/inpage/createProvider.ts'
import { offerChannel } from '../../src/content/inpage/openChannel.ts'
import { createFakeRuntime } from './support/createFakeRuntime.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** A page with both scripts in it, joined by a real channel. */
function createPage() {
  const background = createFakeRuntime()
  const view = Object.assign(new EventTarget(), {
    origin: 'https://app.example',
    postMessage: (data: unknown, origin: string, transferred: MessagePort[]) => {
      expect(origin).toBe('https://app.example')
      view.dispatchEvent(Object.assign(new Event('message'), { data, source: view, ports: transferred }))
    },
  }) as unknown as Window
  acceptChannel(view, (port) => {
    ports.push(port)
    const { ask } = createSession({
      runtime: background.runtime,
      documentId: crypto.randomUUID(),
      tell: (answer) => port.postMessage(answer),
      isVisible: () => true,
    })
    return (data) => {
      ask(data)
      arrived.dispatchEvent(new Event('call'))
    }
  })
  const arrived = new EventTarget()
  const nextCall = () => once(arrived, 'call')
  return { background, provider: createProvider(offerChannel(view)), nextCall }
}

test('a request travels from the page to the background and its answer travels back', async () => {
  const { background, provider, nextCall } = createPage()
  const called = nextCall()
  const asked = provider.request({ method: 'eth_getBalance', params: ['0x00', 'latest'] })
  await called
  const [request] = background.last().received
  expect(request).toMatchObject({ method: 'eth_getBalance', params: ['0x00', 'latest'] })
  background.last().reply({ state: { chainId: '0x7a69', accounts: [] } })
  background.last().reply({ id: request?.id ?? '', result: '0x10' })
  expect(await asked).toBe('0x10')
  expect(await provider.request({ method: 'eth_chainId' })).toBe('0x7a69')
})

test('a request whose worker died is answered by the next one', async () => {
  const { background, provider, nextCall } = createPage()
  const called = nextCall()
  const asked = provider.request({ method: 'eth_blockNumber' })
  await called
  background.last().drop()
  await expect.poll(() => background.ports.length).toBe(2)
  background.last().reply({ id: background.last().received[0]?.id ?? '', result: '0x5' })
  expect(await asked).toBe('0x5')
})
