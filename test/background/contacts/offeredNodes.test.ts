import { expect, it } from 'vitest'
import { evmChainId } from '../../../src/protocol/ids.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { approveNext, connectSite, createTestWallet, openPage } from '../support/testWallet.ts'

const HOSTS = ['offered.example', '10.0.0.1', 'localhost:8545']
const ADDED = evmChainId(0x7a70)

const offered = {
  chainId: '0x7a70',
  chainName: 'Offered',
  nativeCurrency: { name: 'Coin', symbol: 'COIN', decimals: 18 },
  rpcUrls: ['https://offered.example/rpc', 'https://10.0.0.1', 'http://localhost:8545'],
}

/** A wallet with a site that offers a network, whose nodes say that they belong to another or to that one. */
async function offer(chainIdOfNodes: string) {
  const asked: string[] = []
  const browser = createMemoryBrowser(async (url, init) => {
    asked.push(new URL(url).host)
    const { id } = JSON.parse(String(init.body))
    return Response.json({ jsonrpc: '2.0', id, result: chainIdOfNodes })
  })
  const { worker, screen } = await createTestWallet(browser)
  const page = openPage(worker)
  await connectSite(screen, page, evmChainId(1))
  asked.length = 0
  const answer = page.ask('wallet_addEthereumChain', [offered]).catch((error: unknown) => error)
  await screen.nextApproval()
  const listed = async () => {
    const { contacts } = await screen.run('listContacts', {})
    return contacts.filter(({ host }) => HOSTS.includes(host))
  }
  return { screen, asked, answer, listed }
}

it('a site that offers a network has none of its hosts contacted before the person agrees, nor after a no', async () => {
  const { screen, asked, answer, listed } = await offer('0x7a70')
  const approval = await screen.nextApproval()
  expect(approval.reviewState).toBe('ready')
  expect(asked).toEqual([])
  await screen.run('reject', { approvalId: approval.id })
  expect(await answer).toMatchObject({ code: 4001 })
  expect(asked).toEqual([])
  expect(await listed()).toEqual([])
})

it('an offered network is added once its node says that it is the one', async () => {
  const { screen, asked, answer, listed } = await offer('0x7a70')
  await approveNext(screen)
  expect(await answer).toBeNull()
  expect(new Set(asked)).toEqual(new Set(['offered.example']))
  expect((await listed())[0]).toMatchObject({ host: 'offered.example', use: { chainId: ADDED } })
  expect(screen.view().chains.map(({ id }) => id)).toContain(ADDED)
})

it('an offered network whose node belongs to another is not added, and the person is told while it still waits (C1)', async () => {
  const { screen, answer } = await offer('0x1')
  await expect(approveNext(screen)).rejects.toMatchObject({ reason: 'wrongChain' })
  expect(screen.view().chains.map(({ id }) => id)).not.toContain(ADDED)
  const approval = await screen.nextApproval()
  await screen.run('reject', { approvalId: approval.id })
  expect(await answer).toMatchObject({ code: 4001 })
})
