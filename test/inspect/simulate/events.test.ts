import fc from 'fast-check'
import { encodeAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { TRANSFER_TOPIC, toTopic } from '../../../src/chains/tokens/erc20.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import { readGrants } from '../../../src/inspect/simulate/grants.ts'
import { readMovements } from '../../../src/inspect/simulate/movements.ts'
import type { RunLog } from '../../../src/inspect/simulate/runLog.ts'
import { MAX_UINT256 } from '../../../src/protocol/maxUint256.ts'
import { me, stranger, usdc } from '../support/stubContext.ts'

type Hex = `0x${string}`
const word = (amount: bigint): Hex => `0x${amount.toString(16).padStart(64, '0')}`
const ends = { from: me, to: stranger }

describe('readMovements', () => {
  it('tells ERC-20 from ERC-721 by where the amount stands', () => {
    const topics = [TRANSFER_TOPIC, toTopic(me), toTopic(stranger)] as const
    expect(readMovements([{ address: usdc, topics, data: word(7n) }])).toEqual([
      { asset: { type: 'erc20', address: usdc }, ...ends, amount: 7n },
    ])
    expect(readMovements([{ address: usdc, topics: [...topics, word(7n)], data: '0x' }])).toEqual([
      { asset: { type: 'erc721', address: usdc, tokenId: 7n }, ...ends, amount: 1n },
    ])
  })

  it('reads units of ERC-1155, one kind or several', () => {
    const single = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
    const batch = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'
    const rest = [toTopic(me), toTopic(me), toTopic(stranger)] as const
    const unit = (tokenId: bigint, amount: bigint) => ({
      asset: { type: 'erc1155', address: usdc, tokenId },
      ...ends,
      amount,
    })
    const one = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [7n, 3n])
    expect(readMovements([{ address: usdc, topics: [single, ...rest], data: one }])).toEqual([unit(7n, 3n)])
    const two = encodeAbiParameters(
      [{ type: 'uint256[]' }, { type: 'uint256[]' }],
      [
        [7n, 8n],
        [3n, 4n],
      ],
    )
    expect(readMovements([{ address: usdc, topics: [batch, ...rest], data: two }])).toEqual([
      unit(7n, 3n),
      unit(8n, 4n),
    ])
  })

  it('leaves out how nodes write down transfers of the coin', () => {
    const address = `0x${'ee'.repeat(20)}` as const
    const topics = [TRANSFER_TOPIC, toTopic(me), toTopic(stranger)] as const
    expect(readMovements([{ address, topics, data: word(7n) }])).toEqual([])
  })
})

describe('readGrants', () => {
  const approval = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

  it('keeps the last of several, and only those of the owner', () => {
    const log = (owner: Hex, amount: bigint): RunLog => ({
      address: usdc,
      topics: [approval, toTopic(owner), toTopic(stranger)],
      data: word(amount),
    })
    expect(readGrants([log(me, 1n), log(me, 2n), log(stranger, 3n)], me)).toEqual([
      { asset: { type: 'erc20', address: usdc }, spender: stranger, amount: 2n, isThroughPermit2: false },
    ])
  })

  it('reads leave for all items of a collection', () => {
    const forAll = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31'
    const topics = [forAll, toTopic(me), toTopic(stranger)] as const
    expect(readGrants([{ address: usdc, topics, data: word(1n) }], me)).toMatchObject([
      { amount: MAX_UINT256 },
    ])
  })

  it('reads what Permit2 passes on, from Permit2 only', () => {
    const topic = '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b'
    const topics = [topic, toTopic(me), toTopic(usdc), toTopic(stranger)] as const
    const data: Hex = `${word(5n)}${word(9n).slice(2)}`
    expect(readGrants([{ address: PERMIT2_ADDRESS, topics, data }], me)).toEqual([
      {
        asset: { type: 'erc20', address: usdc },
        spender: stranger,
        amount: 5n,
        isThroughPermit2: true,
        endsAt: 9n,
      },
    ])
    expect(readGrants([{ address: usdc, topics, data }], me)).toEqual([])
  })
})

it('no event makes either throw', () => {
  const hex = (size: number) => fc.uint8Array({ minLength: size, maxLength: size })
  const toHex = (bytes: Uint8Array): Hex => `0x${Buffer.from(bytes).toString('hex')}`
  const topic = fc.oneof(
    fc.constantFrom<Hex>(
      TRANSFER_TOPIC,
      '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb',
      toTopic(me),
    ),
    hex(32).map(toHex),
  )
  const log = fc.record({
    address: fc.constantFrom<Hex>(usdc, PERMIT2_ADDRESS),
    topics: fc.array(topic, { maxLength: 4 }),
    data: fc.uint8Array({ maxLength: 200 }).map(toHex),
  })
  fc.assert(
    fc.property(fc.array(log, { maxLength: 5 }), (logs) => {
      expect(() => [readMovements(logs), readGrants(logs, me)]).not.toThrow()
    }),
  )
})
