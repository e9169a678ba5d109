import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSlippage } from '../../../../src/popup/swap/slippage/parseSlippage.ts'
import { formatPlainAmount } from '../../../../src/popup/ui/format/formatPlainAmount.ts'

describe('parseSlippage', () => {
  it('reads each percentage the protocol takes, and no other', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (basisPoints) => {
        const inRange = basisPoints >= 1 && basisPoints <= 5_000
        const text = formatPlainAmount(BigInt(basisPoints), 2)
        expect(parseSlippage(text)).toBe(inRange ? basisPoints : undefined)
      }),
    )
  })

  it('takes the sign for percent as well', () => {
    expect(parseSlippage(' 0.5 % ')).toBe(50)
  })
})
