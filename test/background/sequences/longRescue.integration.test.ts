import { parseAbi } from 'viem'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { itemsAbi } from '../../../devnet/seed/abis.ts'
import { approveNext, PASSWORD } from '../support/testWallet.ts'
import {
  chain,
  chainId,
  createLeakedWallet,
  finish,
  itemBalance,
  leaked,
  searchAll,
} from './support/leakedWallet.ts'

const ITEMS = 310
const { items } = inject('deployments')
const moveAbi = parseAbi(['function safeTransferFrom(address, address, uint256, uint256, bytes)'])

let snapshot: `0x${string}`
beforeEach(async () => {
  snapshot = await chain.snapshot()
})
afterEach(() => chain.revert({ id: snapshot }))

/** Sends one transaction for each item, all of them under way at once. */
async function forEachItem(count: number, send: (id: bigint, nonce: number) => Promise<`0x${string}`>) {
  const first = await chain.getTransactionCount({ address: leaked.address })
  const hashes: `0x${string}`[] = []
  for (let place = 0; place < count; place += 1) hashes.push(await send(BigInt(1_000 + place), first + place))
  for (const hash of hashes.slice(-1)) await chain.waitForTransactionReceipt({ hash })
}

it('of more steps than one review holds says how many are left, keeps the coin for them, and goes on', async () => {
  const gas = 200_000n
  await forEachItem(ITEMS, (id, nonce) =>
    chain.writeContract({
      address: items,
      abi: itemsAbi,
      functionName: 'mint',
      args: [leaked.address, id, 1n],
      nonce,
      gas,
    }),
  )
  const wallet = await createLeakedWallet()
  const { screen, safe } = wallet
  await searchAll(wallet)
  await screen.run('proposeRescue', {
    walletId: wallet.walletId,
    recipientId: wallet.safeId,
    chainIds: [chainId],
    revoke: false,
  })
  const approval = await screen.nextApproval()
  if (approval.kind !== 'sequence') throw new Error('It is a sequence')
  const { steps, rescue } = approval.request
  expect(steps).toHaveLength(300)
  expect(rescue?.stepsLeft).toBeGreaterThanOrEqual(ITEMS - 300 + 1)
  expect(steps.some((step) => step.type === 'move' && step.asset.type === 'native')).toBe(false)

  // What the steps would do one by one is done at once here.
  const moved = steps.flatMap((step) =>
    step.type === 'move' && step.asset.tokenId ? [step.asset.tokenId] : [],
  )
  await forEachItem(moved.length, (_, nonce) => {
    const id = BigInt(moved.pop() ?? 0)
    const args = [leaked.address, safe, id, 1n, '0x'] as const
    return chain.writeContract({
      address: items,
      abi: moveAbi,
      functionName: 'safeTransferFrom',
      args,
      nonce,
      gas,
    })
  })
  await approveNext(screen)
  const [first] = screen.view().sequences
  await screen.run('stopSequence', { sequenceId: first?.id ?? '' })
  expect(first?.rescue?.stepsLeft).toBe(rescue?.stepsLeft)

  const { stepsLeft: _, ...wish } = first?.rescue ?? expect.fail('It knows what it was asked for')
  await screen.run('stepUp', { password: PASSWORD })
  await screen.run('proposeRescue', wish)
  await approveNext(screen)
  const second = await finish(wallet)
  expect(second.rescue?.stepsLeft).toBe(0)
  expect(await itemBalance(safe, BigInt(1_000 + ITEMS - 1))).toBe(1n)
  expect(await chain.getBalance({ address: leaked.address })).toBe(0n)
}, 240_000)
