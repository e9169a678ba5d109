import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { createSession } from '../../src/content/bridge/createSession.ts'
import { takeOffer } from '../../src/content/bridge/takeOffer.ts'
import { createCore } from '../../src/content/inpage/createCore.ts'
import { createFakeRuntime } from './support/createFakeRuntime.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
  vi.unstubAllGlobals()
})

// Node gives each channel its ports as properties of its own, where browsers have getters.
for (const name of ['port1', 'port2']) {
  const portOf = new WeakMap<object, unknown>()
  Object.defineProperty(MessageChannel.prototype, name, {
    get(this: object) {
      return portOf.get(this)
    },
    set(this: object, port: unknown) {
      portOf.set(this, port)
    },
  })
}

/** A page with both scripts in it, joined by a real channel. */
async function createPage() {
  const background = createFakeRuntime()
  const arrived = new EventTarget()
  const page = Object.assign(new EventTarget(), { document: { visibilityState: 'visible' } })
  const view = page as unknown as Window
  const postMessage = (data: unknown, target: string, transferred: MessagePort[]) => {
    expect(target).toBe('https://app.example')
    const offer = { data, source: view, ports: transferred, stopImmediatePropagation: () => {} }
    const port = takeOffer(offer as unknown as MessageEvent<unknown>, view)
    if (!port) throw new Error('The bridge did not take the offer')
    ports.push(port)
    const { ask } = createSession({
      runtime: background.runtime,
      documentId: crypto.randomUUID(),
      tell: (answer) => port.postMessage(answer),
      isVisible: () => true,
      otherWallets: 0,
    })
    port.onmessage = (event) => {
      ask(event.data)
      arrived.dispatchEvent(new Event('call'))
    }
  }
  vi.stubGlobal('window', view)
  vi.stubGlobal('origin', 'https://app.example')
  vi.stubGlobal('postMessage', postMessage)
  // The page's script takes its built-ins once, when it is loaded.
  vi.resetModules()
  const { openChannel } = await import('../../src/content/inpage/openChannel.ts')
  return { background, view, core: createCore(openChannel, () => {}), nextCall: () => once(arrived, 'call') }
}

test('a request travels from the page to the background and its answer travels back', async () => {
  const { background, core, nextCall } = await createPage()
  const called = nextCall()
  const asked = core.request({ method: 'eth_getBalance', params: ['0x00', 'latest'] })
  await called
  const [request] = background.last().received
  expect(request).toMatchObject({ method: 'eth_getBalance', params: ['0x00', 'latest'] })
  background.last().reply({ state: { chainId: '0x7a69', accounts: [] } })
  background.last().reply({ id: request?.id ?? '', result: '0x10' })
  expect(await asked).toBe('0x10')
  expect(await core.request({ method: 'eth_chainId' })).toBe('0x7a69')
})

test('a request whose worker died is answered by the next one', async () => {
  const { background, core, nextCall } = await createPage()
  const called = nextCall()
  const asked = core.request({ method: 'eth_blockNumber' })
  await called
  background.last().drop()
  await expect.poll(() => background.ports.length).toBe(2)
  background.last().reply({ id: background.last().received[0]?.id ?? '', result: '0x5' })
  expect(await asked).toBe('0x5')
})

test('what a page heard before it was hidden it asks for again: the wallet may have gone on without it (A7)', async () => {
  const { background, view, core, nextCall } = await createPage()
  const called = nextCall()
  const asked = core.request({ method: 'eth_accounts' })
  await called
  background.last().reply({ state: { chainId: '0x7a69', accounts: ['0xaa'] } })
  background.last().reply({ id: background.last().received[0]?.id ?? '', result: ['0xaa'] })
  await asked
  view.dispatchEvent(new Event('pagehide'))
  const calledAgain = nextCall()
  const askedAgain = core.request({ method: 'eth_accounts' })
  await calledAgain
  background.last().reply({ id: background.last().received[1]?.id ?? '', result: [] })
  expect(await askedAgain).toEqual([])
})
