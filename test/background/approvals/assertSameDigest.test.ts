import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assertSameDigest } from '../../../src/background/approvals/assertSameDigest.ts'
import { hashTypedData } from '../../../src/keyring/sign/typedData/hashTypedData.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { arbitraryTypedData } from '../../protocol/typedData/arbitraryTypedData.ts'
import { mail } from '../../protocol/typedData/mail.ts'

it('B3: agrees with the keyring on whatever passes the validator', () => {
  const check = (typed: object) => {
    const parsed = parseTypedData(typed)
    expect(() => assertSameDigest(parsed, hashTypedData(parsed))).not.toThrow()
  }
  fc.assert(fc.property(arbitraryTypedData, check), { numRuns: 200 })
})

it.each([
  ['all in capitals', `0x${'AB'.repeat(20)}`],
  ['with the checksum of another standard (EIP-1191)', '0x5aaEB6053f3e94c9b9a09f33669435E7ef1bEAeD'],
])('B3: addresses %s mean what they mean in small letters, wherever they stand', (_, address) => {
  const write = (wallet: string) => {
    const { types, message, domain } = mail()
    const more = [
      ...(types.Mail ?? []),
      { name: 'copies', type: 'Person[][1]' },
      { name: 'bin', type: 'address[]' },
    ]
    const person = { name: 'Cow', wallet }
    return parseTypedData({
      types: { ...types, Mail: more },
      primaryType: 'Mail',
      domain: { ...domain, verifyingContract: wallet },
      message: { ...message, from: person, copies: [[person]], bin: [wallet], contents: address },
    })
  }
  const digest = hashTypedData(write(address.toLowerCase()))
  expect(() => assertSameDigest(write(address), digest)).not.toThrow()
  digest[0] = (digest[0] ?? 0) ^ 1
  expect(() => assertSameDigest(write(address), digest)).toThrow(
    expect.objectContaining({ reason: 'digestMismatch' }),
  )
})

it('B3: a digest that differs in one bit is not signed', () => {
  const check = (typed: object, bit: number) => {
    const parsed = parseTypedData(typed)
    const digest = hashTypedData(parsed)
    digest[bit >> 3] = (digest[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(() => assertSameDigest(parsed, digest)).toThrow(
      expect.objectContaining({ reason: 'digestMismatch' }),
    )
  }
  fc.assert(fc.property(arbitraryTypedData, fc.integer({ min: 0, max: 255 }), check), { numRuns: 50 })
})
