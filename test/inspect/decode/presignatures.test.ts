import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainTransaction } from '../../../src/inspect/explainTransaction.ts'
import { createContext, createRequest, me, nowMs, stranger, weth } from '../support/stubContext.ts'
import { invalidateCow, presignCow } from '../used/presignCalls.ts'
import type { Call } from '../used/stage.ts'

const settlement: Hex = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
const exchange: Hex = '0xdef1c0ded9bec7f1a1670819833240f027b25eff'
const digest: Hex = `0x${'5c'.repeat(32)}`
const now = BigInt(nowMs / 1000)
const YEAR = 365n * 24n * 60n * 60n
const fee = '(address recipient, uint256 amount, bytes feeData)'
const property = '(address propertyValidator, bytes propertyData)'
const start =
  'uint8 direction, address maker, address taker, uint256 expiry, uint256 nonce, address erc20Token, uint256 erc20TokenAmount'
const limit =
  '(address makerToken, address takerToken, uint128 makerAmount, uint128 takerAmount, uint128 takerTokenFeeAmount, address maker, address taker, address sender, address feeRecipient, bytes32 pool, uint64 expiry, uint256 salt)'
const abi = parseAbi([
  'function preSign(bytes32 hash)',
  'function preSign(bytes32 hash, address signerAddress, bytes signature)',
  'function cancelERC721Order(uint256 orderNonce)',
  'function cancelERC1155Order(uint256 orderNonce)',
  'function registerAllowedOrderSigner(address signer, bool allowed)',
  'function registerAllowedRfqOrigins(address[] origins, bool allowed)',
  'function cancelPairLimitOrders(address makerToken, address takerToken, uint256 minValidSalt)',
  'function cancelPairRfqOrdersWithSigner(address maker, address makerToken, address takerToken, uint256 minValidSalt)',
  'function batchCancelPairRfqOrders(address[] makerTokens, address[] takerTokens, uint256[] minValidSalts)',
  `function cancelLimitOrder(${limit} order)`,
  `function batchCancelLimitOrders(${limit}[] orders)`,
  `function preSignERC721Order((${start}, ${fee}[] fees, address erc721Token, uint256 erc721TokenId, ${property}[] erc721TokenProperties) order)`,
])
const call = (functionName: string, args: readonly unknown[]): Call => ({
  to: exchange,
  data: encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0]),
})
const uid = (owner: Hex, endsAt: bigint): Hex =>
  `${digest}${owner.slice(2)}${endsAt.toString(16).padStart(8, '0')}`

async function explain({ to, data }: Call) {
  const transaction = createRequest({ to, data })
  const { title, sentences, warnings } = await explainTransaction({ ...createContext(), transaction })
  const risks = warnings
    .filter(({ risk }) => !risk.startsWith('simulation-') && risk !== 'unknown-contract')
    .map(({ level, risk }) => `${level} ${risk}`)
  return { title, said: sentences.join(' '), risks, warnings }
}

describe('an order of CoW Protocol that is let hold by its number', () => {
  it('is told by fingerprint, owner and end, and what it gives can’t be seen, which is a danger', async () => {
    const { title, said, risks, warnings } = await explain(presignCow(settlement, uid(me, now + 3_600n)))
    expect(title).toBe('Let an unseen order hold')
    expect(said).toContain(
      'You let an order (fingerprint 0x5c5c…5c5c) hold at CoW Protocol. What it gives for what can’t be seen: only its fingerprint is here. Its owner is your account 0xA1A1…a1a1. It stands until 2027-01-15 09:00 UTC. It holds without a signature: whoever comes can carry it out.',
    )
    expect(risks).toEqual(['danger hidden-order'])
    expect(warnings.find(({ risk }) => risk === 'hidden-order')).toMatchObject({ evidence: digest })
  })

  it('for years is worth a caution too', async () => {
    const { risks } = await explain(presignCow(settlement, uid(me, now + YEAR)))
    expect(risks).toEqual(['danger hidden-order', 'caution order-stands-long'])
  })

  it('names its owner where that is somebody else', async () => {
    const { said } = await explain(presignCow(settlement, uid(stranger, now)))
    expect(said).toContain('Its owner is 0xb2b2…b2b2.')
  })

  it('is taken back, and that harms nobody', async () => {
    const unset = await explain(presignCow(settlement, uid(me, now + YEAR), false))
    expect(unset.title).toBe('Take back an unseen order')
    expect(unset.said).toContain('it no longer holds without a signature. If you signed it as well')
    expect(unset.risks).toEqual([])
    const invalid = await explain(invalidateCow(settlement, uid(me, now + YEAR)))
    expect(invalid.said).toContain('You take back an order at CoW Protocol: nobody can carry out')
    expect(invalid.risks).toEqual([])
  })

  it.each<Hex>(['0x', digest, `${uid(me, now)}00`])(
    'by a number that is none, %s, stays an unknown call',
    async (number) => {
      expect((await explain(presignCow(settlement, number))).said).toContain(
        'The wallet does not know what that means.',
      )
    },
  )
})

describe('an order that is put on the chain of 0x', () => {
  it.each([
    ['version 3', call('preSign', [digest]), 'your account 0xA1A1…a1a1'],
    ['version 2', call('preSign', [digest, stranger, '0x']), '0xb2b2…b2b2'],
  ])('by its hash alone, in %s, can’t be seen, nor when it ends', async (_, asked, owner) => {
    const { said, risks } = await explain(asked)
    expect(said).toContain(`Its owner is ${owner}. Until when it stands can’t be seen either.`)
    expect(risks).toEqual(['danger hidden-order'])
  })

  const item = (price: bigint, expiry: bigint) =>
    call('preSignERC721Order', [
      {
        ...{ direction: 0, maker: me, taker: stranger, expiry, nonce: 1n, erc20Token: weth },
        ...{ erc20TokenAmount: price, fees: [{ recipient: stranger, amount: 10n ** 17n, feeData: '0x' }] },
        ...{ erc721Token: stranger, erc721TokenId: 7n, erc721TokenProperties: [] },
      },
    ])

  it('as a whole is told by what it offers and asks for', async () => {
    const { title, said, risks } = await explain(item(10n ** 18n, now + 60n))
    expect(title).toBe('Put an order up')
    expect(said).toContain('You offer unknown token #7. You get 1 WETH for it. 0xb2b2…b2b2 gets 0.1 WETH.')
    expect(risks).toEqual([])
  })

  it('for nothing is a danger, and for years worth a caution', async () => {
    const { risks } = await explain(item(0n, now + YEAR))
    expect(risks).toEqual(['danger order-for-little', 'caution order-stands-long'])
  })

  const native = {
    ...{ makerToken: weth, takerToken: weth, makerAmount: 1n, takerAmount: 1n, takerTokenFeeAmount: 0n },
    ...{ maker: me, taker: me, sender: me, feeRecipient: me, pool: digest, expiry: 1n, salt: 1n },
  }
  it.each([
    ['Take back an order', call('cancelERC721Order', [3n])],
    ['Take back an order', call('cancelERC1155Order', [3n])],
    ['Take back an order', call('cancelLimitOrder', [native])],
    ['Take back 3 orders', call('batchCancelLimitOrders', [[native, native, native]])],
  ])('is taken back, and that harms nobody: %s', async (said, asked) => {
    const { title, risks } = await explain(asked)
    expect(title).toBe(said)
    expect(risks).toEqual([])
  })
})

describe('leave to sign orders at 0x', () => {
  const register = (signer: Hex, isOn: boolean) => call('registerAllowedOrderSigner', [signer, isOn])

  it('for somebody else is a danger', async () => {
    const { title, said, risks } = await explain(register(stranger, true))
    expect(title).toBe('Let 0xb2b2…b2b2 sign orders for you')
    expect(said).toContain('0xb2b2…b2b2 may sign orders in your name at 0xDef1…5EfF, which the wallet')
    expect(risks).toEqual(['danger order-signer'])
  })

  it('for an account of one’s own, or taken back, is none', async () => {
    expect((await explain(register(me, true))).risks).toEqual([])
    const { title, risks } = await explain(register(stranger, false))
    expect(title).toBe('Stop 0xb2b2…b2b2 from signing orders for you')
    expect(risks).toEqual([])
  })
})

describe('orders of two tokens at 0x', () => {
  const [one, other]: Hex[] = [`0x${'c1'.repeat(20)}`, `0x${'d2'.repeat(20)}`]

  it('are taken back up to a number, for oneself or for whom one signs', async () => {
    const { title, said, risks } = await explain(call('cancelPairLimitOrders', [one, other, 9n]))
    expect(title).toMatch(/^Take back orders for .+ for .+/)
    expect(said).toContain('You take back orders at 0xDef1…5EfF')
    expect(risks).toEqual([])
    const signed = await explain(call('cancelPairRfqOrdersWithSigner', [stranger, one, other, 9n]))
    expect(signed.said).toContain('For 0xb2b2…b2b2, you take back orders')
    const several = await explain(
      call('batchCancelPairRfqOrders', [
        [one, other],
        [other, one],
        [1n, 2n],
      ]),
    )
    expect(several.title.match(/ for /g)).toHaveLength(3)
    // What the exchange would refuse is not explained.
    expect((await explain(call('batchCancelPairRfqOrders', [[one], [], []]))).title).not.toMatch(/Take back/)
  })

  it('that were quoted to one may be carried out by others, or no longer', async () => {
    const on = await explain(call('registerAllowedRfqOrigins', [[stranger], true]))
    expect(on.said).toContain('0xb2b2…b2b2 may carry out orders at 0xDef1…5EfF')
    const off = await explain(call('registerAllowedRfqOrigins', [[stranger], false]))
    expect(off.said).toContain('0xb2b2…b2b2 may no longer carry out orders')
  })
})
