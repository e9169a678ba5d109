import { describe, expect, it } from 'vitest'
import { polygon } from '../../../src/chains/networks/polygon.ts'
import { explainTypedData } from '../../../src/inspect/explainTypedData.ts'
import { createContext, createNode, me, nowMs, stranger } from '../support/stubContext.ts'
import { createTypedData } from '../support/typedData.ts'

const soon = nowMs / 1000 + 1_800
const v1 = '0x4bfb41d5b3570defd03c39a9a4d8de6bd8b8982e'
const v2 = '0xe2222d279d744050d28e00520010520000310f59'
const [BUY, SELL] = [0, 1]

const common = ['uint256 salt', 'address maker', 'address signer']
const amounts = ['uint256 tokenId', 'uint256 makerAmount', 'uint256 takerAmount']
/** As the exchanges hash them: https://github.com/Polymarket/ctf-exchange, `OrderStructs.sol`, and its second version. */
const forms = {
  1: [
    ...[...common, 'address taker', ...amounts, 'uint256 expiration', 'uint256 nonce', 'uint256 feeRateBps'],
    ...['uint8 side', 'uint8 signatureType'],
  ],
  2: [
    ...[...common, ...amounts, 'uint8 side', 'uint8 signatureType', 'uint256 timestamp'],
    ...['bytes32 metadata', 'bytes32 builder'],
  ],
}

async function explain(version: 1 | 2, given: object, verifyingContract = version === 1 ? v1 : v2) {
  const word = `0x${'00'.repeat(32)}`
  const first = { taker: `0x${'00'.repeat(20)}`, expiration: soon, nonce: 0, feeRateBps: 0 }
  const second = { timestamp: nowMs, metadata: word, builder: word }
  const typed = createTypedData({
    domain: { name: 'Polymarket CTF Exchange', version: `${version}`, chainId: 137, verifyingContract },
    primaryType: 'Order',
    types: { Order: forms[version] },
    message: {
      ...{ salt: 1, maker: me, signer: me, tokenId: '123', side: BUY, signatureType: 0 },
      ...{ makerAmount: '5000000', takerAmount: '10000000' },
      ...(version === 1 ? first : second),
      ...given,
    },
  })
  const { title, sentences, warnings } = await explainTypedData({
    ...createContext({ rpc: { ...createNode(), chain: polygon, chainId: polygon.id }, tokens: [] }),
    json: JSON.stringify(typed),
    address: me,
  })
  return { title, sentences, risks: warnings.map(({ risk, level }) => `${level} ${risk}`) }
}

describe('an order of Polymarket', () => {
  it('to buy gives money for shares in an outcome', async () => {
    const { title, sentences, risks } = await explain(1, {})
    expect(title).toBe('Sign an order')
    expect(sentences[0]).toBe('You give 5,000,000 units of unknown token.')
    expect(sentences[1]).toMatch(/^You get 10,?000,?000 .*#123 for it\.$/)
    expect(risks).toEqual([])
  })

  it('to sell gives shares for money, less what the market takes', async () => {
    const { sentences, risks } = await explain(1, { side: SELL, feeRateBps: 100 })
    expect(sentences[0]).toMatch(/#123\.$/)
    expect(sentences[1]).toMatch(/for it, less the fees that the market takes\.$/)
    expect(risks).toEqual([])
  })

  it('for a wallet that the signer rules names it', async () => {
    const { sentences, risks } = await explain(1, { maker: stranger, signatureType: 2 })
    expect(sentences).toContain('It is carried out with what 0xb2b2…b2b2 has, for which you sign.')
    expect(risks).toEqual([])
  })

  it('that brings nothing, or never ends, is warned of', async () => {
    expect((await explain(1, { takerAmount: '0' })).risks).toEqual(['danger order-for-little'])
    expect((await explain(1, { side: SELL, takerAmount: '9' })).risks).toEqual(['danger order-for-little'])
    expect((await explain(1, { expiration: 0 })).risks).toEqual(['caution permit-long-deadline'])
    expect((await explain(2, {})).risks).toEqual(['caution permit-long-deadline'])
  })

  it('for another contract is not read', async () => {
    for (const other of [stranger, '0x4d97dcd97ec945f40cf65f87097ace5ea0476045']) {
      expect(await explain(1, {}, other)).toMatchObject({
        ...{ title: 'Sign “Order”', risks: ['caution permit-like'] },
      })
    }
    expect((await explain(1, { side: 2 })).risks).toEqual(['caution permit-like'])
  })
})
