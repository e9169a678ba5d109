import { expect, test } from 'vitest'
import { announceProvider } from '../../../src/content/inpage/announceProvider.ts'
import { createTestProvider } from '../support/createTestProvider.ts'

type Detail = { info: { uuid: string; name: string; rdns: string; icon: string }; provider: unknown }

function createPage() {
  const view = Object.assign(new EventTarget(), { CustomEvent, crypto }) as Window & typeof globalThis
  const announced: Detail[] = []
  view.addEventListener('eip6963:announceProvider', (event: Event) =>
    announced.push((event as CustomEvent<Detail>).detail),
  )
  return { view, announced }
}

test('the wallet is announced at once, and again whenever a page asks (EIP-6963)', () => {
  const { view, announced } = createPage()
  const { provider, timesOpened } = createTestProvider()
  announceProvider(view, provider)
  view.dispatchEvent(new Event('eip6963:requestProvider'))
  expect(announced).toHaveLength(2)
  expect(announced[1]).toBe(announced[0])
  expect(announced[0]?.provider).toBe(provider)
  expect(announced[0]?.info).toMatchObject({ name: 'Pellucid', rdns: 'wallet.pellucid' })
  expect(announced[0]?.info.icon).toMatch(/^data:image\/svg\+xml,/)
  expect(timesOpened()).toBe(0)
})

test('what is announced is frozen, and its id is another one in each document', () => {
  const [one, other] = [createPage(), createPage()]
  announceProvider(one.view, createTestProvider().provider)
  announceProvider(other.view, createTestProvider().provider)
  expect(Object.isFrozen(one.announced[0])).toBe(true)
  expect(Object.isFrozen(one.announced[0]?.info)).toBe(true)
  expect(one.announced[0]?.info.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/)
  expect(one.announced[0]?.info.uuid).not.toBe(other.announced[0]?.info.uuid)
})

test('a page that replaces its built-ins afterwards is announced to all the same', () => {
  const { view, announced } = createPage()
  announceProvider(view, createTestProvider().provider)
  const dispatch = view.dispatchEvent.bind(view)
  const asked = new Event('eip6963:requestProvider')
  Object.assign(view, { dispatchEvent: () => false, CustomEvent: undefined })
  dispatch(asked)
  expect(announced).toHaveLength(2)
})
