import { describe, expect, it } from 'vitest'
import { arbitrum } from '../../../src/chains/networks/arbitrum.ts'
import { base } from '../../../src/chains/networks/base.ts'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { PERMIT2_ADDRESS } from '../../../src/inspect/permit2.ts'
import { createContext, createNode, me, nowMs, stranger, usdc, weth } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const soon = BigInt(nowMs / 1000 + 1_800)
const ether = 10n ** 18n
const nobody = `0x${'00'.repeat(20)}`
const info = [
  'address reactor',
  'address swapper',
  'uint256 nonce',
  'uint256 deadline',
  'address additionalValidationContract',
  'bytes additionalValidationData',
]
const dutchOutput = ['address token', 'uint256 startAmount', 'uint256 endAmount', 'address recipient']
const curve = { relativeBlocks: 0n, relativeAmounts: [] }
const v2 = '0x00000011f84b9aa48e5f8aa8b9897600006289be'
const exclusive = '0x6000da47483062a0d734ba3dc7576ce6a0b645c4'
const v3 = '0xb274d5f4b833b61b340b654d600a864fb604a87c'
const priority = '0x000000001ec5656dcdb24d90dfa42742738de729'

type Order = {
  readonly name: string
  readonly types: object
  readonly witness: object
  readonly reactor: string
  readonly chain?: typeof ethereum
  readonly swapper?: string
  readonly named?: string
  readonly amount?: bigint
  readonly deadline?: bigint
  readonly permit2?: string
}

/** As the libraries of the reactors write their witness types (Uniswap/UniswapX, `src/lib`). */
async function explain(o: Order) {
  const { name, types, reactor, chain = ethereum, amount = 2_000_000_000n, deadline = soon } = o
  const typed = createTypedData({
    domain: {
      name: 'Permit2',
      chainId: Number(chain.id.split(':')[1]),
      verifyingContract: o.permit2 ?? PERMIT2_ADDRESS,
    },
    primaryType: 'PermitWitnessTransferFrom',
    types: {
      PermitWitnessTransferFrom: [
        'TokenPermissions permitted',
        'address spender',
        'uint256 nonce',
        'uint256 deadline',
        `${name} witness`,
      ],
      TokenPermissions: ['address token', 'uint256 amount'],
      OrderInfo: info,
      ...types,
    },
    message: {
      ...{ permitted: { token: usdc, amount }, spender: reactor, nonce: 7n, deadline },
      witness: {
        info: {
          ...{ reactor: o.named ?? reactor, swapper: o.swapper ?? me, nonce: 7n, deadline },
          ...{ additionalValidationContract: nobody, additionalValidationData: '0x' },
        },
        ...o.witness,
      },
    },
  })
  const { title, sentences, warnings, permits } = await explainTypedData({
    ...createContext({ rpc: { ...createNode(), chain, chainId: chain.id } }),
    json: JSON.stringify(typed, (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
    address: me,
  })
  return { title, sentences, permits, risks: warnings.map(({ risk, level }) => `${level} ${risk}`) }
}

const output = (start: bigint, end: bigint, recipient: string = me, token: string = weth) => ({
  ...{ token, startAmount: start, endAmount: end, recipient },
})
const v2Types = {
  V2DutchOrder: [
    ...['OrderInfo info', 'address cosigner', 'address baseInputToken', 'uint256 baseInputStartAmount'],
    ...['uint256 baseInputEndAmount', 'DutchOutput[] baseOutputs'],
  ],
  DutchOutput: dutchOutput,
}
const given = {
  ...{ cosigner: stranger, baseInputToken: usdc },
  ...{ baseInputStartAmount: 2_000_000_000n, baseInputEndAmount: 2_000_000_000n },
}
const dutchV2 = (outputs: readonly object[], o: Partial<Order> = {}) =>
  explain({
    ...{ name: 'V2DutchOrder', types: v2Types, reactor: v2 },
    witness: { ...given, baseOutputs: outputs },
    ...o,
  })
const fair = output(ether, (ether * 9n) / 10n)

describe('an order of UniswapX', () => {
  it('V2: is told as an order, with what comes at the start and at the end', async () => {
    const told = await dutchV2([fair, output(ether / 400n, ether / 500n, stranger)])
    expect(told).toMatchObject({ title: 'Sign an order', permits: [], risks: [] })
    expect(told.sentences).toEqual([
      'You give 2,000 USDC.',
      'You get 0.9 WETH for it.',
      'What is got for it moves from 1 WETH at the start to 0.9 WETH at the end.',
      'What is got for it moves from 0.0025 WETH at the start to 0.002 WETH at the end.',
      '0xb2b2…b2b2 gets 0.002 WETH.',
      'It is an order of UniswapX: it costs you no network fee, and whoever has the signature can carry it out.',
    ])
  })

  it('exclusive Dutch: what goes may grow', async () => {
    const { sentences, risks } = await explain({
      ...{ name: 'ExclusiveDutchOrder', reactor: exclusive },
      types: {
        ExclusiveDutchOrder: [
          ...['OrderInfo info', 'uint256 decayStartTime', 'uint256 decayEndTime', 'address exclusiveFiller'],
          ...['uint256 exclusivityOverrideBps', 'address inputToken', 'uint256 inputStartAmount'],
          ...['uint256 inputEndAmount', 'DutchOutput[] outputs'],
        ],
        DutchOutput: dutchOutput,
      },
      witness: {
        ...{
          decayStartTime: soon,
          decayEndTime: soon,
          exclusiveFiller: stranger,
          exclusivityOverrideBps: 0n,
        },
        ...{ inputToken: usdc, inputStartAmount: 1_900_000_000n, inputEndAmount: 2_000_000_000n },
        outputs: [output(ether, ether, me, nobody)],
      },
    })
    expect(sentences.slice(0, 3)).toEqual([
      'You give 2,000 USDC.',
      'You get 1 ETH for it.',
      'What you give moves from 1,900 USDC at the start to 2,000 USDC at the end.',
    ])
    expect(risks).toEqual([])
  })

  it('limit: one amount and no more', async () => {
    const { sentences } = await explain({
      ...{ name: 'LimitOrder', reactor: exclusive },
      types: {
        LimitOrder: ['OrderInfo info', 'address inputToken', 'uint256 inputAmount', 'OutputToken[] outputs'],
        OutputToken: ['address token', 'uint256 amount', 'address recipient'],
      },
      witness: {
        ...{ inputToken: usdc, inputAmount: 2_000_000_000n },
        outputs: [{ token: weth, amount: ether, recipient: me }],
      },
    })
    expect(sentences.slice(0, 2)).toEqual(['You give 2,000 USDC.', 'You get 1 WETH for it.'])
  })

  it('V3: the least that its curve comes to', async () => {
    const { sentences, risks } = await explain({
      ...{ name: 'V3DutchOrder', reactor: v3, chain: arbitrum },
      types: {
        V3DutchOrder: [
          ...['OrderInfo info', 'address cosigner', 'uint256 startingBaseFee', 'V3DutchInput baseInput'],
          'V3DutchOutput[] baseOutputs',
        ],
        V3DutchInput: [
          ...['address token', 'uint256 startAmount', 'NonlinearDutchDecay curve', 'uint256 maxAmount'],
          'uint256 adjustmentPerGweiBaseFee',
        ],
        V3DutchOutput: [
          ...['address token', 'uint256 startAmount', 'NonlinearDutchDecay curve', 'address recipient'],
          ...['uint256 minAmount', 'uint256 adjustmentPerGweiBaseFee'],
        ],
        NonlinearDutchDecay: ['uint256 relativeBlocks', 'int256[] relativeAmounts'],
      },
      witness: {
        ...{ cosigner: stranger, startingBaseFee: 1n },
        baseInput: {
          ...{ token: usdc, startAmount: 2_000_000_000n, maxAmount: 2_000_000_000n },
          ...{ curve, adjustmentPerGweiBaseFee: 0n },
        },
        baseOutputs: [
          {
            ...{ token: nobody, startAmount: ether, minAmount: ether / 2n, recipient: me },
            ...{ curve, adjustmentPerGweiBaseFee: 0n },
          },
        ],
      },
    })
    expect(sentences.slice(1, 3)).toEqual([
      'You get 0.5 ETH for it.',
      'What is got for it moves from 1 ETH at the start to 0.5 ETH at the end.',
    ])
    expect(risks).toEqual([])
  })

  it('priority: what comes at least', async () => {
    const { sentences } = await explain({
      ...{ name: 'PriorityOrder', reactor: priority, chain: base },
      types: {
        PriorityOrder: [
          ...['OrderInfo info', 'address cosigner', 'uint256 auctionStartBlock', 'PriorityInput input'],
          ...['uint256 baselinePriorityFeeWei', 'PriorityOutput[] outputs'],
        ],
        PriorityInput: ['address token', 'uint256 amount', 'uint256 mpsPerPriorityFeeWei'],
        PriorityOutput: [
          'address token',
          'uint256 amount',
          'uint256 mpsPerPriorityFeeWei',
          'address recipient',
        ],
      },
      witness: {
        ...{ cosigner: stranger, auctionStartBlock: 1n, baselinePriorityFeeWei: 0n },
        input: { token: usdc, amount: 2_000_000_000n, mpsPerPriorityFeeWei: 0n },
        outputs: [{ token: nobody, amount: ether, mpsPerPriorityFeeWei: 1n, recipient: me }],
      },
    })
    expect(sentences[1]).toBe('You get 1 ETH for it.')
  })

  it('that brings its signer nothing, or stands for years, is warned of as any order is', async () => {
    expect((await dutchV2([output(ether, ether, stranger)])).risks).toEqual(['danger order-for-little'])
    expect((await dutchV2([output(ether, 0n)])).risks).toEqual(['danger order-for-little'])
    const years = { deadline: soon + 3n * 365n * 86_400n }
    expect((await dutchV2([fair], years)).risks).toEqual(['caution permit-long-deadline'])
  })

  it.each([
    ['names a contract that is no reactor', { reactor: stranger }],
    ['names a reactor of another chain', { reactor: v3 }],
    ['is bound to another contract than it names', { named: exclusive }],
    ['speaks for somebody else', { swapper: stranger }],
    [
      'gives another token than it says',
      { witness: { ...given, baseInputToken: weth, baseOutputs: [fair] } },
    ],
    ['is not for Permit2', { permit2: stranger }],
  ])('is a permit, and no order, where it %s', async (_, o: Partial<Order>) => {
    const { title, risks } = await dutchV2([fair], o)
    expect(title).toBe('Give an allowance by signature')
    expect(risks).toContain('danger permit-to-stranger')
  })
})
