import { encodeFunctionData, erc20Abi, maxUint256, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { TRANSFER_TOPIC, toTopic } from '../../../src/chains/tokens/erc20.ts'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import {
  createContext,
  createNode,
  createRequest,
  createSimulation,
  dai,
  me,
  router,
  stranger,
  usdc,
  weth,
} from '../support/stubContext.ts'

type Hex = `0x${string}`
type Call = Parameters<typeof createRequest>[0]
type Simulated = Parameters<typeof createSimulation>[0]

/** The warnings, as `level risk`; everything goes through unless `simulated` says otherwise. */
async function warn(call: Call, given: Partial<InspectContext> = {}, simulated: Simulated = {}) {
  const rpc = createNode({ eth_simulateV1: createSimulation(simulated) }, [me, person])
  const context = createContext({ rpc, ...given })
  const { warnings } = await explainTransaction({ ...context, transaction: createRequest(call) })
  return warnings.map(({ level, risk }) => `${level} ${risk}`)
}

const person = `0x${'d4'.repeat(20)}` as const
const word = (amount: bigint): Hex => `0x${amount.toString(16).padStart(64, '0')}`
const transfer = (to: Hex, amount = 7n) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })
const approve = (spender: Hex, amount = 7n) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
const v2Abi = parseAbi(['function swapExactTokensForTokens(uint256, uint256, address[], address, uint256)'])
const swap = (recipient: Hex = me) =>
  encodeFunctionData({ abi: v2Abi, args: [100n, 50n, [usdc, weth, dai], recipient, 1_900_000_000n] })
/** Balances of the coin, USDC, DAI and what else is watched, before a swap of 100 USDC for 50 DAI. */
const before = [10n, 1_000n, 0n, 0n, 0n]

describe('recipients', () => {
  it('seen for the first time', async () => {
    expect(await warn({ to: stranger, value: 5n })).toEqual(['caution first-seen-recipient'])
    expect(await warn({ to: stranger, value: 5n }, { knownAddresses: new Set([stranger]) })).toEqual([])
    expect(await warn({ to: stranger, value: 5n }, { ownAddresses: [me, stranger] })).toEqual([])
  })

  it('that imitate a known address or one’s own (B9)', async () => {
    const fake = `0xb2b${'0'.repeat(34)}2b2` as const
    const given = { knownAddresses: new Set([stranger]) }
    expect(await warn({ to: fake, value: 5n }, given)).toContain('danger recipient-lookalike')
    expect(await warn({ to: usdc, data: transfer(fake) }, given)).toContain('danger recipient-lookalike')
    const mine = `0xa1a${'0'.repeat(34)}1a1` as const
    expect(await warn({ to: mine, value: 5n })).toContain('danger recipient-lookalike')
    const near = `0xb2b${'0'.repeat(34)}2c2` as const
    expect(await warn({ to: near, value: 5n }, given)).not.toContain('danger recipient-lookalike')
  })

  it('that are the sender', async () => {
    expect(await warn({ to: me, value: 5n })).toEqual(['info self-transfer'])
  })

  it('that are one’s own, and in other hands', async () => {
    const given = { ownAddresses: [me, stranger], compromisedAddresses: new Set([stranger]) }
    expect(await warn({ to: stranger, value: 5n }, given)).toEqual(['danger recipient-compromised'])
    expect(await warn({ to: usdc, data: transfer(stranger) }, given)).toContain(
      'danger recipient-compromised',
    )
    expect(await warn({ to: me, value: 5n }, given)).not.toContain('danger recipient-compromised')
    const mine = { compromisedAddresses: new Set([me]) }
    expect(await warn({ to: me, value: 5n }, mine)).toEqual(['info self-transfer'])
  })

  it('that are a token', async () => {
    expect(await warn({ to: usdc, data: transfer(usdc) })).toContain('danger recipient-is-token-contract')
    expect(await warn({ to: dai, value: 5n })).toContain('danger recipient-is-token-contract')
  })

  it('that are nobody', async () => {
    const zero = `0x${'0'.repeat(40)}` as const
    const dead = '0x000000000000000000000000000000000000dead'
    expect(await warn({ to: zero, value: 5n })).toContain('danger recipient-is-nobody')
    expect(await warn({ to: usdc, data: transfer(dead) })).toContain('danger recipient-is-nobody')
  })
})

describe('allowances', () => {
  it('for a protocol the wallet knows, within a limit, are no cause for worry', async () => {
    expect(await warn({ to: usdc, data: approve(router) })).toEqual([])
  })

  it('without limit', async () => {
    expect(await warn({ to: usdc, data: approve(router, maxUint256) })).toEqual([
      'caution unlimited-allowance',
    ])
  })

  it('without limit, for a stranger', async () => {
    const call = { to: usdc, data: approve(stranger, maxUint256) } as const
    expect(await warn(call)).toEqual([
      'danger unlimited-to-stranger',
      'caution unlimited-allowance',
      'caution unknown-contract',
    ])
    const used = { knownAddresses: new Set([stranger]) }
    expect(await warn(call, used)).toEqual(['caution unlimited-allowance'])
  })

  it('for an address without code', async () => {
    expect(await warn({ to: usdc, data: approve(person) })).toEqual(['danger allowance-to-account'])
  })

  it('for every item of a collection', async () => {
    const abi = parseAbi(['function setApprovalForAll(address, bool)'])
    const data = encodeFunctionData({ abi, args: [stranger, true] })
    expect(await warn({ to: `0x${'cc'.repeat(20)}`, data })).toContain('danger approval-for-all')
  })

  it('that trying it out brings to light', async () => {
    const approval = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
    const logs = [{ address: usdc, topics: [approval, toTopic(me), toTopic(stranger)], data: word(9n) }]
    const after = Array.from({ length: 30 }, () => 9n)
    const call = { to: `0x${'cc'.repeat(20)}`, data: '0x12345678' } as const
    expect(await warn(call, {}, { logs, before: after, after })).toContain('danger hidden-allowance')
  })

  it('that stood before and of which a part is used up is none that was hidden', async () => {
    const approval = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
    const logs = [{ address: usdc, topics: [approval, toTopic(me), toTopic(stranger)], data: word(9n) }]
    const all = (amount: bigint) => Array.from({ length: 30 }, () => amount)
    const call = { to: `0x${'cc'.repeat(20)}`, data: '0x12345678' } as const
    const used = await warn(call, {}, { logs, before: all(12n), after: all(9n) })
    expect(used).not.toContain('danger hidden-allowance')
    expect(await warn(call, {}, { logs, before: all(5n), after: all(9n) })).toContain(
      'danger hidden-allowance',
    )
  })
})

describe('swaps', () => {
  it('that do what they say are no cause for worry', async () => {
    expect(await warn({ to: router, data: swap() }, {}, { before, after: [10n, 900n, 50n, 0n, 0n] })).toEqual(
      [],
    )
  })

  it('by a contract the wallet does not know', async () => {
    const call = { to: stranger, data: swap() } as const
    expect(await warn(call, {}, { before, after: [10n, 900n, 50n, 0n, 0n] })).toEqual([
      'caution unknown-contract',
    ])
  })

  it('for somebody else, or for nobody', async () => {
    const after = [10n, 900n, 0n, 0n, 0n]
    const warnings = await warn({ to: router, data: swap(stranger) }, {}, { before, after })
    expect(warnings).toEqual(['danger swap-recipient-elsewhere'])
  })

  it('that take more, take something else, or bring less than they say', async () => {
    const call = { to: router, data: swap() } as const
    const warning = ['danger swap-paid-more-than-said']
    expect(await warn(call, {}, { before, after: [10n, 899n, 50n, 0n, 0n] })).toEqual(warning)
    expect(await warn(call, {}, { before, after: [9n, 900n, 50n, 0n, 0n] })).toEqual(warning)
    expect(await warn(call, {}, { before, after: [10n, 900n, 49n, 0n, 0n] })).toEqual(warning)
  })
})

describe('trying it out', () => {
  it('fails', async () => {
    const main = { status: '0x0', returnData: '0xf4d678b8', error: { message: 'execution reverted' } }
    expect(await warn({ to: usdc, data: transfer(stranger) }, {}, { main })).toContain(
      'danger simulation-failed',
    )
  })

  it('could be done only in part', async () => {
    expect(await warn({ to: usdc, data: approve(router) }, { rpc: createNode() })).toEqual([
      'caution simulation-incomplete',
    ])
  })

  it('shows a loss that a transfer or an allowance does not say', async () => {
    const approval = { to: usdc, data: approve(router) } as const
    expect(await warn(approval, {}, { before: [10n], after: [9n] })).toEqual(['danger unexpected-loss'])
    const sent = { to: usdc, data: transfer(stranger, 7n) } as const
    const known = { knownAddresses: new Set([stranger]) }
    expect(await warn(sent, known, { before: [10n, 100n], after: [10n, 93n] })).toEqual([])
    // Tokens that count shares may round by a unit or two.
    expect(await warn(sent, known, { before: [10n, 100n], after: [10n, 91n] })).toEqual([])
    expect(await warn(sent, known, { before: [10n, 100n], after: [10n, 90n] })).toEqual([
      'danger unexpected-loss',
    ])
  })
})

it('a function called where there is no code', async () => {
  expect(await warn({ to: person, data: '0x12345678', value: 5n })).toEqual(['danger contract-without-code'])
})

it('a function of a contract the wallet does not know', async () => {
  expect(await warn({ to: stranger, data: '0x12345678' })).toEqual(['caution unknown-contract'])
})

it('a token that calls itself like one that is known (B10)', async () => {
  const fake = `0x${'cc'.repeat(20)}` as const
  const text = (letters: string): Hex =>
    `0x${'20'.padStart(64, '0')}${letters.length.toString(16).padStart(64, '0')}${Buffer.from(letters).toString('hex').padEnd(64, '0')}`
  const rpc = createNode({
    eth_simulateV1: createSimulation({
      logs: [{ address: fake, topics: [TRANSFER_TOPIC, toTopic(stranger), toTopic(me)], data: word(9n) }],
      after: Array.from({ length: 30 }, () => 9n),
    }),
    eth_call: ([call]) => {
      const { to, data } = call as { to: string; data: string }
      return to === fake && data.startsWith('0x95d89b41') ? text('U5DC') : '0x'
    },
  })
  const warnings = await warn({ to: stranger, data: '0x12345678' }, { rpc })
  expect(warnings).toContain('danger lookalike-token')
})
