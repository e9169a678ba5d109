import { expect, test } from 'vitest'
import type { Origin } from '../../src/protocol/ids.ts'
import { createMemoryBrowser } from './support/memoryBrowser.ts'
import { createTestWallet, openPage, SITE } from './support/testWallet.ts'

test('what the person decides about isMetaMask is pushed to the pages of that site, and to no other', async () => {
  const { worker, screen } = await createTestWallet(createMemoryBrowser())
  const page = openPage(worker)
  const other = openPage(worker, 'https://other.example')
  await page.ask('eth_chainId')
  await other.ask('eth_chainId')
  await screen.run('updateSettings', { metaMaskSites: [{ origin: SITE as Origin, on: true }] })
  await expect
    .poll(() => page.received.at(-1))
    .toEqual({
      state: { chainId: '0x1', accounts: [], isMetaMask: true },
    })
  await screen.run('updateSettings', { metaMaskSites: [{ origin: SITE as Origin, on: false }] })
  await expect.poll(() => page.received.at(-1)).toMatchObject({ state: { isMetaMask: false } })
  await other.ask('eth_chainId')
  expect(JSON.stringify(other.received)).not.toContain('isMetaMask')
})
