// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { countOtherWallets } from '../../../src/content/bridge/countOtherWallets.ts'

const announce = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: {} }))

it('counts the wallets that announce themselves when asked to, without this one, and nothing that comes later', () => {
  addEventListener('eip6963:requestProvider', announce)
  expect(countOtherWallets()).toBe(0)
  addEventListener('eip6963:requestProvider', () => announce())
  expect(countOtherWallets()).toBe(1)
  announce()
  expect(countOtherWallets()).toBe(1)
})
