import { expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { connectSite, createTestWallet, openPage, SITE } from '../support/testWallet.ts'

const OTHER = 'https://other.example'

it('a site has an account and a network of its own, whatever the popup shows and other sites have', async () => {
  const { screen, worker } = await createTestWallet(createMemoryBrowser())
  await screen.run('addAccount', { walletId: screen.view().accounts[0]?.walletId ?? '' })
  const [first, second] = screen.view().accounts.map(({ id }) => id)
  if (!first || !second) return expect.fail()
  const [site, other] = [openPage(worker, SITE), openPage(worker, OTHER)]
  await connectSite(screen, site, 'eip155:1', { accounts: [first] })
  await connectSite(screen, other, 'eip155:10', { accounts: [second, first] })
  const addressOf = (id: string) => id.split(':')[2]
  const expectUnmoved = async () => {
    expect(await site.ask('eth_accounts')).toEqual([addressOf(first)])
    expect(await other.ask('eth_accounts')).toEqual([second, first].map(addressOf))
    expect(await site.ask('eth_chainId')).toBe('0x1')
    expect(await other.ask('eth_chainId')).toBe('0xa')
  }
  await expectUnmoved()

  const heard = [site.received.length, other.received.length]
  await screen.run('selectAccount', { accountId: second })
  await screen.run('selectChain', { chainId: 'eip155:8453' as never })
  await expectUnmoved()
  // Their own answers, and no word of what the popup did.
  expect([site.received.length, other.received.length]).toEqual(heard.map((count) => count + 2))

  await screen.run('disconnectSite', { origin: OTHER as never })
  expect(await other.ask('eth_accounts')).toEqual([])
  expect(await site.ask('eth_accounts')).toEqual([addressOf(first)])
})
