import { once } from 'node:events'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { acceptChannel } from '../../src/content/bridge/acceptChannel.ts'
import { createSession } from '../../src/content/bridge/createSession.ts'

import { createFakeRuntime } from './support/createFakeRuntime.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** Where both scripts are. The page's takes its built-ins from it once, when it is loaded. */
const view = Object.assign(new EventTarget(), {
  postMessage(this: Window, data: unknown, target: string, transferred: MessagePort[]) {
    expect(target).toBe('https://app.example')
    this.dispatchEvent(Object.assign(new Event('message'), { data, source: this, ports: transferred }))
  },
}) as unknown as Window
vi.stubGlobal('window', view)
vi.stubGlobal('origin', 'https://app.example')
vi.stubGlobal('postMessage', view.postMessage)
const { openChannel } = await import('../../src/content/inpage/openChannel.ts')
const { createProvider } = await import('../../src/content/inpage/createProvider.ts')
afterAll(() => void vi.unstubAllGlobals())

/** A page with both scripts in it, joined by a real channel. */
function createPage() {
  const background = createFakeRuntime()
  const arrived = new EventTarget()
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
  return { background, provider: createProvider(openChannel), nextCall: () => once(arrived, 'call') }
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
