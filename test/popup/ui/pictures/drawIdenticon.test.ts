import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawIdenticon } from '../../../../src/popup/ui/pictures/drawIdenticon.ts'

const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const addresses = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`)

describe('drawIdenticon', () => {
  it('draws the same picture for the same address, with or without its checksum', () => {
    expect(drawIdenticon(address)).toEqual(drawIdenticon(address.toLowerCase()))
  })

  it('draws another picture when one digit differs', () => {
    fc.assert(
      fc.property(addresses, fc.integer({ min: 2, max: 41 }), (one, place) => {
        const digit = one[place] === '0' ? '1' : '0'
        const other = one.slice(0, place) + digit + one.slice(place + 1)
        expect(drawIdenticon(other)).not.toEqual(drawIdenticon(one))
      }),
    )
  })

  it('writes nothing into the page but numbers', () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        const { background, shapes } = drawIdenticon(anything)
        for (const { d, fill } of shapes) {
          expect(d).toMatch(/^M[\d. ]+(L-?[\d.]+ -?[\d.]+)+Z$/)
          expect(fill).toMatch(/^hsl\(\d+ \d+% \d+%\)$/)
        }
        expect(background).toMatch(/^hsl\(\d+ \d+% \d+%\)$/)
      }),
    )
  })
})
