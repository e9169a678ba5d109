import { expect, it } from 'vitest'
import { findLastUse } from '../../../src/defi/allowances/findLastUse.ts'
import type { AllowanceGrant } from '../../../src/defi/allowances/grant.ts'
import { createStubRpc } from '../../chains/support/stubRpc.ts'

const token = `0x${'11'.repeat(20)}` as const
const owner = `0x${'22'.repeat(20)}` as const
const spender = `0x${'33'.repeat(20)}` as const
const relayer = `0x${'44'.repeat(20)}` as const
const hashOf = (block: number) => `0x${block.toString(16).padStart(64, '0')}` as const

/** @returns the block of the last use of what `spender` may move, of outflows to some, sent by and to others */
async function lastUse(
  moves: readonly { block: number; recipient?: `0x${string}`; from?: string; to?: string }[],
) {
  const asked: string[] = []
  const rpc = createStubRpc({
    eth_getTransactionByHash: ([hash]: [string]) => {
      asked.push(hash)
      const sent = moves.find(({ block }) => hashOf(block) === hash)
      if (!sent?.from) return null
      return {
        hash,
        from: sent.from,
        to: sent.to,
        value: '0x0',
        input: '0x',
        nonce: '0x0',
        blockNumber: '0x1',
      }
    },
  })
  const grant: AllowanceGrant = { kind: 'token', token, spender, block: 1 }
  const standing = [{ grant, standing: { spender, assetType: 'erc20' } as const }]
  const outflows = moves.map(({ block, recipient = relayer }) => ({
    token,
    recipient,
    block,
    hash: hashOf(block),
  }))
  const [use] = await findLastUse(rpc, owner, { standing, outflows })
  return { block: use?.block, asked: asked.length }
}

it('what left for the spender by somebody else’s transaction is a use, also where the node has forgotten it', async () => {
  const others = { from: relayer, to: relayer } as const
  expect(await lastUse([{ block: 9, recipient: spender, ...others }])).toMatchObject({ block: 9 })
  expect(await lastUse([{ block: 9, recipient: spender }])).toMatchObject({ block: 9 })
  expect(await lastUse([{ block: 9, ...others }, { block: 8 }])).toMatchObject({ block: undefined })
})

it('of many outflows the newest three are looked at, and what left for the spender itself', async () => {
  const plain = [9, 8, 7, 6, 5].map((block) => ({ block, from: owner, to: relayer }))
  const late = { block: 4, from: relayer, to: spender }
  expect(await lastUse([...plain, late])).toEqual({ block: undefined, asked: 3 })
  expect(await lastUse([...plain, { ...late, recipient: spender }])).toEqual({ block: 4, asked: 4 })
})
