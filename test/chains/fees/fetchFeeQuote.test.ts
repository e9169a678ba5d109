import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { fetchFeeQuote } from '../../../src/chains/fees/fetchFeeQuote.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import { FeeQuote } from '../../../src/protocol/chain.ts'
import { createStubRpc } from '../support/stubRpc.ts'

const GWEI = 10n ** 9n
const hex = (value: bigint) => `0x${value.toString(16)}`

/** A history of 20 blocks that all paid the same. */
function historyOf(
  baseFee: bigint,
  [slow, normal, fast]: readonly [bigint, bigint, bigint],
  gasUsedRatio = 0.5,
) {
  return {
    oldestBlock: '0x1',
    baseFeePerGas: Array(21).fill(hex(baseFee)),
    gasUsedRatio: Array(20).fill(gasUsedRatio),
    reward: Array(20).fill([hex(slow), hex(normal), hex(fast)]),
  }
}

describe('fetchFeeQuote', () => {
  it('covers the base fee with head-room and adds what others paid', async () => {
    const rpc = createStubRpc({ eth_feeHistory: historyOf(20n * GWEI, [1n, 2n, 3n]) })
    expect(await fetchFeeQuote(rpc)).toMatchObject({
      slow: { fee: { type: 'eip1559', maxFeePerGas: '25000000001', maxPriorityFeePerGas: '1' } },
      normal: {
        fee: { maxFeePerGas: '30000000002', maxPriorityFeePerGas: '2', baseFeePerGas: '20000000000' },
      },
      fast: { fee: { maxFeePerGas: '40000000003', maxPriorityFeePerGas: '3' } },
    })
  })

  it('is a quote by the schema, and no speed is dearer or slower than it should be', async () => {
    const price = fc.bigInt({ min: 0n, max: 100n * GWEI })
    await fc.assert(
      fc.asyncProperty(price, fc.tuple(price, price, price), async (baseFee, rewards) => {
        const rpc = createStubRpc({
          eth_feeHistory: historyOf(baseFee, rewards),
          eth_gasPrice: '0x1',
          eth_getBlockByNumber: { baseFeePerGas: '0x0' },
        })
        const quote = v.parse(FeeQuote, await fetchFeeQuote(rpc))
        const costs = [quote.slow, quote.normal, quote.fast].map(({ fee }) =>
          BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas),
        )
        expect(costs).toEqual(costs.toSorted((a, b) => (a < b ? -1 : 1)))
        expect(quote.slow.waitMs).toBeGreaterThan(quote.fast.waitMs)
      }),
    )
  })

  it('takes the node’s proposal where the last blocks were empty', async () => {
    const rpc = createStubRpc({
      eth_feeHistory: historyOf(GWEI, [0n, 0n, 0n], 0),
      eth_maxPriorityFeePerGas: hex(GWEI),
    })
    expect((await fetchFeeQuote(rpc)).normal.fee).toMatchObject({ maxPriorityFeePerGas: '1000000000' })
  })

  it.each([
    ['has no fee history', new NodeRpcError({ code: -32_601, message: 'unknown method' })],
    ['has none to tell', null],
    ['has no base fee', { oldestBlock: '0x1', gasUsedRatio: [0.5], reward: [['0x1', '0x1', '0x1']] }],
    ['has zeros for everything', historyOf(0n, [0n, 0n, 0n])],
  ])('quotes a gas price on a chain that %s', async (_, history) => {
    const rpc = createStubRpc({ eth_feeHistory: history, eth_gasPrice: hex(5n * GWEI) })
    expect((await fetchFeeQuote(rpc)).normal.fee).toEqual({ type: 'legacy', gasPrice: '5500000000' })
  })

  it('tips what the node proposes where the tip is all that is paid, and the cheapest tip nothing', async () => {
    const rpc = createStubRpc({
      eth_feeHistory: historyOf(0n, [0n, 0n, 3n * GWEI]),
      eth_maxPriorityFeePerGas: hex(GWEI),
      eth_getBlockByNumber: { baseFeePerGas: '0x0' },
    })
    const { slow, normal, fast } = await fetchFeeQuote(rpc)
    expect([slow, normal, fast].map(({ fee }) => fee)).toMatchObject([
      { maxFeePerGas: `${GWEI}` },
      { maxFeePerGas: `${GWEI}` },
      { maxFeePerGas: `${3n * GWEI}` },
    ])
  })

  it('tells a chain of the old kind, whose blocks have no base fee, from one where that is zero', async () => {
    const answers = { eth_feeHistory: historyOf(0n, [GWEI, GWEI, GWEI]), eth_gasPrice: hex(GWEI) }
    const old = createStubRpc({ ...answers, eth_getBlockByNumber: { number: '0x1' } })
    expect((await fetchFeeQuote(old)).slow.fee).toEqual({ type: 'legacy', gasPrice: `${GWEI}` })
    const free = createStubRpc({ ...answers, eth_getBlockByNumber: { baseFeePerGas: '0x0' } })
    expect((await fetchFeeQuote(free)).slow.fee).toMatchObject({
      type: 'eip1559',
      maxFeePerGas: `${GWEI}`,
    })
    const odd = createStubRpc({ ...answers, eth_getBlockByNumber: null })
    await expect(fetchFeeQuote(odd)).rejects.toMatchObject({ reason: 'rpcUnavailable' })
  })

  it.each([1, 'history', { baseFeePerGas: ['0x1'] }, historyOf(1n, [1n, 1n, -1n])])(
    'C4: throws a typed error for what is no history: %j',
    async (history) => {
      const rpc = createStubRpc({ eth_feeHistory: history })
      await expect(fetchFeeQuote(rpc)).rejects.toMatchObject({ reason: 'rpcUnavailable' })
    },
  )

  it.each([2n ** 63n, 2n ** 255n, 20_001n * GWEI])(
    'C4: refuses a base fee of %i whoever confirms it',
    async (baseFee) => {
      const rpc = createStubRpc(
        { eth_feeHistory: historyOf(baseFee, [1n, 1n, 1n]) },
        { eth_gasPrice: hex(baseFee) },
      )
      await expect(fetchFeeQuote(rpc)).rejects.toMatchObject({ reason: 'absurdFee' })
    },
  )

  it('C4: refuses an absurd priority fee and an absurd gas price', async () => {
    const byReward = createStubRpc({ eth_feeHistory: historyOf(GWEI, [1n, 1n, 2n ** 63n]) })
    await expect(fetchFeeQuote(byReward)).rejects.toMatchObject({ reason: 'absurdFee' })
    const byGasPrice = createStubRpc({ eth_gasPrice: hex(2n ** 63n) })
    await expect(fetchFeeQuote(byGasPrice)).rejects.toMatchObject({ reason: 'absurdFee' })
  })

  it('C4: refuses a base fee a thousand times too high when a second node disagrees', async () => {
    const history = historyOf(1_000n * GWEI, [1n, 1n, 1n])
    const lone = createStubRpc({ eth_feeHistory: history }, { eth_gasPrice: hex(GWEI) })
    await expect(fetchFeeQuote(lone)).rejects.toMatchObject({ reason: 'absurdFee' })
    const confirmed = createStubRpc({ eth_feeHistory: history }, { eth_gasPrice: hex(900n * GWEI) })
    expect((await fetchFeeQuote(confirmed)).fast.fee).toMatchObject({ baseFeePerGas: '1000000000000' })
  })
})
