import { expect, test } from 'vitest'
import { offerAsEthereum } from '../../../src/content/inpage/offerAsEthereum.ts'
import { createTestProvider } from '../support/createTestProvider.ts'

type View = Window & { ethereum?: unknown }
const { provider } = createTestProvider()

test('pages that know only window.ethereum find the provider there', () => {
  const view = {} as View
  offerAsEthereum(view, provider)
  expect(view.ethereum).toBe(provider)
})

test('another wallet that is there keeps its place', () => {
  const other = { isOther: true }
  const view = { ethereum: other } as unknown as View
  offerAsEthereum(view, provider)
  expect(view.ethereum).toBe(other)
})

test('another wallet that is there behind a getter is not even read', () => {
  let reads = 0
  const view = Object.defineProperty({}, 'ethereum', {
    get: () => {
      reads += 1
      return undefined
    },
  }) as View
  offerAsEthereum(view, provider)
  expect(reads).toBe(0)
})

test('another wallet that comes later takes the place, by assignment or by definition', () => {
  const other = { isOther: true }
  const assigned = {} as View
  offerAsEthereum(assigned, provider)
  assigned.ethereum = other
  expect(assigned.ethereum).toBe(other)
  const defined = {} as View
  offerAsEthereum(defined, provider)
  Object.defineProperty(defined, 'ethereum', { get: () => other })
  expect(defined.ethereum).toBe(other)
})

test('a window that takes no properties is left as it is', () => {
  const view = Object.preventExtensions({}) as View
  expect(() => offerAsEthereum(view, provider)).not.toThrow()
  expect('ethereum' in view).toBe(false)
})
