import { erc721Abi, parseAbi } from 'viem'
import { afterEach, beforeAll, expect, inject, test } from 'vitest'
import { connectAs } from '../devnet/chain.ts'
import { createDevnetBrowser } from './support/devnetWallet.ts'
import {
  approveNext,
  connectSite,
  createTestWallet,
  openPage,
  type TestPage,
  type TestScreen,
} from './support/testWallet.ts'

const { usdc, nft, items } = inject('deployments')
const chain = connectAs(0)
let screen: TestScreen
let page: TestPage
beforeAll(async () => {
  const wallet = await createTestWallet(await createDevnetBrowser(inject('rpcUrl')))
  screen = wallet.screen
  page = openPage(wallet.worker)
  await connectSite(screen, page)
  const abi = parseAbi(['function mint(address to, uint256 id, uint256 value)'])
  const minted = { address: items, abi, functionName: 'mint', args: [chain.account.address, 7n, 3n] } as const
  await chain.waitForTransactionReceipt({ hash: await chain.writeContract(minted) })
})
afterEach(() => screen.run('rejectAll', {}))

async function findOwnItem(): Promise<string> {
  const logs = await chain.getContractEvents({
    address: nft,
    abi: erc721Abi,
    eventName: 'Transfer',
    args: { to: chain.account.address },
    fromBlock: 0n,
    strict: true,
  })
  return String(logs[0]?.args.tokenId)
}

test('a token, an item of an ERC-721 and one of an ERC-1155 are shown as their contracts have them, and added', async () => {
  const own = await findOwnItem()
  const asked = [
    [
      { type: 'ERC20', options: { address: usdc, symbol: 'FAKE' } },
      { standard: 'erc20', symbol: 'USDC' },
    ],
    [
      { type: 'ERC721', options: { address: nft, tokenId: own } },
      { standard: 'erc721', tokenId: own },
    ],
    [
      { type: 'ERC1155', options: { address: items, tokenId: '0x7' } },
      { standard: 'erc1155', tokenId: '7', symbol: 'SHARD' },
    ],
  ] as const
  for (const [params, token] of asked) {
    const answer = page.ask('wallet_watchAsset', params)
    expect(await screen.nextApproval()).toMatchObject({ kind: 'watchAsset', request: { token } })
    await approveNext(screen)
    expect(await answer).toBe(true)
    expect(screen.view().tokens).toContainEqual(expect.objectContaining(token))
  }
})

test.each([
  [
    'an item that somebody else holds',
    { type: 'ERC1155', options: { address: items, tokenId: '8' } },
    'notHeld',
  ],
  ['an item that is none', { type: 'ERC721', options: { address: nft, tokenId: '999999' } }, 'notHeld'],
  ['a collection without an item', { type: 'ERC721', options: { address: nft } }, 'noItem'],
  [
    'an account in the place of a token',
    { type: 'ERC20', options: { address: `0x${'5e'.repeat(20)}` } },
    'notAToken',
  ],
])('%s is refused (-32602)', async (_, params, reason) => {
  await expect(page.ask('wallet_watchAsset', params)).rejects.toMatchObject({ code: -32602, reason })
})
