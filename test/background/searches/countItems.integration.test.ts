import { parseAbi } from 'viem'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { itemsAbi, nftAbi } from '../../../devnet/seed/abis.ts'
import { seedRisks, THIEF } from '../../../devnet/seed/seedRisks.ts'
import { describeRisk } from '../../../src/popup/allowances/describeAllowance.ts'
import type { Allowance } from '../../../src/protocol/allowance.ts'
import { chain, chainId, leaked } from '../sequences/support/leakedWallet.ts'
import { createGatedFetch, type GatedFetch } from '../support/gatedFetch.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet } from '../support/testWallet.ts'

const { items, nft } = inject('deployments')
const abi = parseAbi([
  'function mintBatch(address to, uint256[] ids, uint256[] values)',
  'function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data)',
  'function safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] values, bytes data)',
])
const friend = `0x${'f1'.repeat(20)}` as const

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
})
afterEach(() => chain.revert({ id: snapshot }))

async function openWallet() {
  const gate = createGatedFetch()
  const wallet = await createTestWallet(createMemoryBrowser(gate.fetch))
  await wallet.screen.run('setRpcUrls', { chainId, rpcUrls: [inject('rpcUrl')] })
  const { accountId } = wallet
  const step = () => wallet.screen.run('searchAllowances', { accountId, chainId })
  /** Goes on until everything is counted, as the screen does. */
  const search = async () => {
    for (;;) {
      const { search: found, allowances } = await step()
      if (found.isComplete && !found.isCounting) return allowances
    }
  }
  return { gate, step, search }
}

const shardsOf = (allowances: readonly Allowance[]) =>
  allowances.find(({ asset, kind }) => kind === 'collection' && asset?.type === 'erc1155')
const listItemScans = ({ sent }: GatedFetch) =>
  sent.filter(({ method, params }) => method === 'eth_getLogs' && Object(params[0]).address !== undefined)

async function mintMore() {
  const args = [leaked.address, [8n, 9n], [5n, 6n]] as const
  const hash = await chain.writeContract({ address: items, abi, functionName: 'mintBatch', args })
  await chain.waitForTransactionReceipt({ hash })
}

/** The account's own, or the thief's, who is let do so. @returns the time of the block, in ms */
async function move(account: `0x${string}`, id: bigint, value: bigint) {
  await prepare(account)
  const args = [leaked.address, friend, id, value, '0x'] as const
  return untilMined(
    await chain.writeContract({ account, address: items, abi, functionName: 'safeTransferFrom', args }),
  )
}

/** The same of several at once. */
async function moveTogether(account: `0x${string}`, ids: readonly bigint[]) {
  await prepare(account)
  const args = [leaked.address, friend, ids, ids.map(() => 1n), '0x'] as const
  return untilMined(
    await chain.writeContract({ account, address: items, abi, functionName: 'safeBatchTransferFrom', args }),
  )
}

async function prepare(account: `0x${string}`) {
  await chain.impersonateAccount({ address: account })
  await chain.setBalance({ address: account, value: 10n ** 20n })
}

async function untilMined(hash: `0x${string}`) {
  const { blockNumber } = await chain.waitForTransactionReceipt({ hash })
  return Number((await chain.getBlock({ blockNumber })).timestamp) * 1_000
}

it('what others may move of an ERC-1155 collection is counted: all items that are still there, together', async () => {
  await seedRisks({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }, leaked, { nfts: true })
  await mintMore()
  await move(leaked.address, 7n, 2n)
  await move(THIEF, 8n, 1n)
  const { gate, step, search } = await openWallet()
  const first = await step()
  expect(first.search).toMatchObject({ isComplete: true, isCounting: true })
  const uncounted = shardsOf(first.allowances)
  expect(uncounted && describeRisk(uncounted)).toBe('All of it at risk')
  const counted = shardsOf(await search())
  const held = await Promise.all(
    [7n, 8n, 9n].map((id) =>
      chain.readContract({
        address: items,
        abi: itemsAbi,
        functionName: 'balanceOf',
        args: [leaked.address, id],
      }),
    ),
  )
  const total = held.reduce((sum, units) => sum + units, 0n)
  expect(counted?.atRisk).toBe(`${total}`)
  expect(counted && describeRisk(counted)).toBe(`${total} SHARD at risk`)
  expect(listItemScans(gate).length).toBeGreaterThan(0)
  await move(THIEF, 9n, 6n)
  expect(shardsOf(await search())?.atRisk).toBe(`${total - 6n}`)
})

it('when an ERC-1155 collection was last moved from is told of whom the event names, and of no other', async () => {
  await seedRisks({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }, leaked, { nfts: true })
  await mintMore()
  await move(leaked.address, 8n, 1n)
  const { search } = await openWallet()
  expect(shardsOf(await search())?.lastUsedAtMs).toBeUndefined()
  const once = await move(THIEF, 8n, 1n)
  expect(shardsOf(await search())?.lastUsedAtMs).toBe(once)
  await chain.increaseTime({ seconds: 60 })
  const again = await moveTogether(THIEF, [8n, 9n])
  expect(again).toBeGreaterThan(once)
  await move(leaked.address, 9n, 1n)
  expect(shardsOf(await search())?.lastUsedAtMs).toBe(again)
})

it('whoever lets nobody move such a collection is not searched for its items', async () => {
  await mintMore()
  const all = { abi: nftAbi, functionName: 'setApprovalForAll', args: [THIEF, true] } as const
  await chain.waitForTransactionReceipt({ hash: await chain.writeContract({ address: nft, ...all }) })
  await seedRisks({ rpcUrl: inject('rpcUrl'), deployments: inject('deployments') }, leaked, {
    allowances: true,
  })
  const { gate, search } = await openWallet()
  expect((await search()).map(({ kind }) => kind)).toContain('collection')
  expect(listItemScans(gate)).toEqual([])
})
