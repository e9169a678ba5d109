import { describe, expect, it } from 'vitest'
import { readPaymentLink } from '../../../src/popup/send/readPaymentLink.ts'
import { checksumAddress } from '../../../src/popup/ui/format/checksumAddress.ts'
import { eth, ethereum, stranger, usdc, weth } from '../approve/support/sampleView.ts'

const offer = { assets: [{ asset: eth }, { asset: usdc }], chainId: ethereum.id }

describe('readPaymentLink', () => {
  it('fills in recipient, coin and amount', () => {
    expect(readPaymentLink(`ethereum:${stranger}@1?value=1.5e18`, offer)).toEqual({
      type: 'linkRead',
      recipient: checksumAddress(stranger),
      assetId: eth.id,
      amount: '1.5',
    })
  })

  it('fills in the token that is asked for', () => {
    const link = `ethereum:${usdc.address}@1/transfer?address=${stranger}&uint256=2500000`
    expect(readPaymentLink(link, offer)).toMatchObject({ assetId: usdc.id, amount: '2.5' })
  })

  it.each([
    ['an address', stranger],
    ['a link for another network', `ethereum:${stranger}@8453`],
    ['a link for a token that is not there', `ethereum:${weth.address}@1/transfer?address=${stranger}`],
    ['a link that cannot be read', 'ethereum:?value=1'],
  ])('leaves %s as it was typed', (_, text) => {
    expect(readPaymentLink(text, offer)).toEqual({ type: 'recipientTyped', text })
  })
})
