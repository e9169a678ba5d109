import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumAddress } from '../../../../src/popup/ui/format/checksumAddress.ts'
import { shortenAddress } from '../../../../src/popup/ui/format/shortenAddress.ts'

/** The test cases of EIP-55. */
const standardAddresses = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0x8617E340B3D01FA5F11F306F4090FD50E238070D',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x27b1fdb04752bbc536007a920d24acb045561c26',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
]

describe('checksumAddress', () => {
  it.each(standardAddresses)('writes %s as the standard does', (address) => {
    expect(checksumAddress(address.toLowerCase())).toBe(address)
    expect(checksumAddress(address)).toBe(address)
  })

  it('changes nothing but the case of letters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const address = `0x${Buffer.from(bytes).toString('hex')}`
        expect(checksumAddress(address).toLowerCase()).toBe(address)
      }),
    )
  })

  it('leaves what is no address as it is', () => {
    expect(checksumAddress('ana.eth')).toBe('ana.eth')
  })
})

describe('shortenAddress', () => {
  it('keeps the beginning and the end', () => {
    expect(shortenAddress('0x52908400098527886E0F7030069857D2E4169EE7')).toBe('0x5290…9EE7')
    expect(shortenAddress('0x1234')).toBe('0x1234')
  })
})
