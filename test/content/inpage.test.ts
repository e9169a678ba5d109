import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Provider } from '../../src/content/inpage/provider.ts'
import { createPage } from './support/loadScript.ts'

type Detail = { info: { uuid: string; name: string; rdns: string; icon: string }; provider: Provider }

afterEach(() => void vi.unstubAllGlobals())

/** A document in which somebody listens for wallets. */
function createListeningPage(parts?: Record<string, unknown>) {
  const page = createPage('inpage', parts)
  const announced: Detail[] = []
  page.view.addEventListener('eip6963:announceProvider', (event: Event) =>
    announced.push((event as CustomEvent<Detail>).detail),
  )
  return { ...page, announced }
}

async function loadProvider(): Promise<Provider> {
  const { load, announced } = createListeningPage()
  await load()
  const [detail] = announced
  if (!detail) throw new Error('Nothing was announced')
  return detail.provider
}

describe('the announcement (EIP-6963)', () => {
  test('is made at once, and again whenever a page asks', async () => {
    const { view, load, announced } = createListeningPage()
    await load()
    view.dispatchEvent(new Event('eip6963:requestProvider'))
    expect(announced).toHaveLength(2)
    expect(announced[1]).toBe(announced[0])
    expect(announced[0]?.info).toMatchObject({ name: 'Pellucid', rdns: 'wallet.pellucid' })
    expect(announced[0]?.info.icon).toMatch(/^data:image\/svg\+xml,/)
  })

  test('is frozen, and its id is another one in each document', async () => {
    const [one, other] = [createListeningPage(), createListeningPage()]
    await one.load()
    await other.load()
    expect(Object.isFrozen(one.announced[0])).toBe(true)
    expect(Object.isFrozen(one.announced[0]?.info)).toBe(true)
    expect(one.announced[0]?.info.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
    expect(one.announced[0]?.info.uuid).not.toBe(other.announced[0]?.info.uuid)
  })

  test('reaches a page that has replaced its built-ins since', async () => {
    const { view, load, announced } = createListeningPage()
    await load()
    const dispatch = view.dispatchEvent.bind(view)
    const asked = new Event('eip6963:requestProvider')
    Object.defineProperty(view, 'dispatchEvent', { value: () => false })
    Object.defineProperty(view, 'CustomEvent', { value: undefined })
    dispatch(asked)
    expect(announced).toHaveLength(2)
  })
})

describe('window.ethereum', () => {
  test('is the provider, for pages that know no other way', async () => {
    const { view, load, announced } = createListeningPage()
    await load()
    expect(view.ethereum).toBe(announced[0]?.provider)
  })

  test('stays another wallet’s that was there first, and is neither read nor assigned to', async () => {
    const touched = vi.fn()
    const { view, load, announced } = createListeningPage()
    Object.defineProperty(view, 'ethereum', { get: touched, set: touched })
    await load()
    expect(touched).not.toHaveBeenCalled()
    expect(announced).toHaveLength(1)
    const other = { isOther: true }
    const assigned = createListeningPage({ ethereum: other })
    await assigned.load()
    expect(assigned.view.ethereum).toBe(other)
  })

  test('becomes another wallet’s that comes later, by assignment or by definition', async () => {
    const other = { isOther: true }
    const [assigned, defined] = [createListeningPage(), createListeningPage()]
    await assigned.load()
    assigned.view.ethereum = other
    expect(assigned.view.ethereum).toBe(other)
    await defined.load()
    Object.defineProperty(defined.view, 'ethereum', { get: () => other })
    expect(defined.view.ethereum).toBe(other)
  })

  test('is left out of a window that takes no properties; the announcement is made all the same', async () => {
    const { view, load, announced } = createListeningPage()
    Object.preventExtensions(view)
    await load()
    expect('ethereum' in view).toBe(false)
    expect(announced).toHaveLength(1)
  })
})

test.each([
  ['is not secure', { isSecureContext: false }],
  ['has an opaque origin', { origin: 'null' }],
  ['lies in a frame of another origin', { parent: { location: {} } }],
])('a document that %s has no wallet in it', async (_name, parts) => {
  const { view, load, announced } = createListeningPage(parts)
  await load()
  view.dispatchEvent(new Event('eip6963:requestProvider'))
  expect(announced).toHaveLength(0)
  expect('ethereum' in view).toBe(false)
})

test('the provider’s methods cannot be replaced or removed; properties of the page’s own can be added', async () => {
  const provider = await loadProvider()
  expect(() => Object.assign(provider, { request: () => 'forged' })).toThrow(TypeError)
  Reflect.deleteProperty(provider, 'on')
  expect(provider.on).toBeTypeOf('function')
  expect(Object.assign(provider, { autoRefreshOnNetworkChange: false })).toBe(provider)
})

test('the provider’s methods work without their object, and listening can be chained', async () => {
  const provider = await loadProvider()
  const { request, on, removeListener } = provider
  const listener = () => {}
  expect(on('connect', listener).on('disconnect', listener)).toBe(provider)
  expect(removeListener('connect', listener)).toBe(provider)
  await expect(request({ method: '' })).rejects.toMatchObject({ code: -32600 })
})

test('a page listens and stops by each of the names that emitters have for it', async () => {
  const provider = await loadProvider()
  const listener = () => {}
  expect(provider.listenerCount('message')).toBe(0)
  expect(provider.off('message', listener).removeAllListeners()).toBe(provider)
  const listening = provider
    .on('message', listener)
    .addListener('message', listener)
    .once('message', listener)
  expect(listening).toBe(provider)
  expect(provider.listenerCount('message')).toBe(3)
  expect(provider.off('message', listener).removeListener('message', listener)).toBe(provider)
  expect(provider.listenerCount('message')).toBe(1)
  expect(provider.removeAllListeners('disconnect').listenerCount('message')).toBe(1)
  expect(provider.removeAllListeners().listenerCount('message')).toBe(0)
})

describe('what pages of before EIP-1193 look for', () => {
  test('is there, and null as long as the wallet was not asked', async () => {
    vi.stubGlobal('location', { hostname: 'app.example' })
    const provider = await loadProvider()
    const { chainId, networkVersion, selectedAddress, isMetaMask } = provider
    expect({ chainId, networkVersion, selectedAddress, isMetaMask }).toEqual({
      chainId: null,
      networkVersion: null,
      selectedAddress: null,
      isMetaMask: undefined,
    })
    expect(provider.isConnected()).toBe(true)
    for (const method of ['enable', 'send', 'sendAsync'] as const) {
      expect(provider[method]).toBeTypeOf('function')
    }
  })

  test('the provider says that it is MetaMask on a site of the list alone, at once', async () => {
    vi.stubGlobal('location', { hostname: 'metamask.github.io' })
    expect((await loadProvider()).isMetaMask).toBe(true)
  })
})
