import { expect, it } from 'vitest'
import { formatExplorerUrl } from '../../src/chains/explorer.ts'
import { devnet } from '../../src/chains/networks/devnet.ts'
import { ethereum } from '../../src/chains/networks/ethereum.ts'

it.each([
  [{ type: 'transaction', hash: '0xab' }, 'https://etherscan.io/tx/0xab'],
  [{ type: 'account', address: '0xcd' }, 'https://etherscan.io/address/0xcd'],
  [{ type: 'token', address: '0xef' }, 'https://etherscan.io/token/0xef'],
  [{ type: 'block', blockNumber: 7n }, 'https://etherscan.io/block/7'],
] as const)('links to %o', (page, url) => {
  expect(formatExplorerUrl(ethereum, page)).toBe(url)
})

it('has nowhere to link to on a chain without explorer', () => {
  expect(formatExplorerUrl(devnet, { type: 'block', blockNumber: 1n })).toBeUndefined()
})

it('can’t be led to another page by what is linked', () => {
  expect(formatExplorerUrl(ethereum, { type: 'account', address: '../../evil?x#y' })).toBe(
    'https://etherscan.io/address/..%2F..%2Fevil%3Fx%23y',
  )
})
