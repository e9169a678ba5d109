import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRecipient } from '../../../src/popup/send/parseRecipient.ts'

/** From EIP-55: one in mixed case, one all in capitals, one all in small letters. */
const vectors = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0xde709f2102306220921060314715629080e2fb77',
] as const

describe('parseRecipient', () => {
  it.each(vectors)('takes %s, with its checksum', (address) => {
    expect(parseRecipient(address)).toMatchObject({ type: 'valid', address: address.toLowerCase() })
  })

  it('takes an address that was copied in groups of four, with space around it', () => {
    expect(parseRecipient(' 0x5aAe b605 3F3E 94C9 b9A0 9f33 6694 35E7 Ef1B eAed\n').type).toBe('valid')
  })

  it('catches a slip in the letters of any address in mixed case', () => {
    const places = fc.integer({ min: 2, max: 41 })
    fc.assert(
      fc.property(places, (place) => {
        const letter = vectors[0].charAt(place)
        const swapped = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
        fc.pre(swapped !== letter)
        const slipped = vectors[0].slice(0, place) + swapped + vectors[0].slice(place + 1)
        expect(parseRecipient(slipped)).toMatchObject({ type: 'invalid' })
      }),
    )
  })

  it.each([
    ['ana.eth', 'Names are not supported yet.'],
    ['0x1234', 'An address has 42 characters, and this one has 6.'],
    ['0xZZde709f2102306220921060314715629080e2fb', 'only the digits'],
    ['5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'An address starts with 0x.'],
    [`0x${'0'.repeat(40)}`, 'Nobody holds this address.'],
    ['ethereum:ana.eth', 'This payment link cannot be read.'],
    ['ethereum:0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'a slip in it'],
  ])('says what is wrong with %s', (text, problem) => {
    expect(parseRecipient(text)).toMatchObject({ type: 'invalid', problem: expect.stringContaining(problem) })
  })

  it('reads a payment link with all it asks for (EIP-681)', () => {
    const link = 'ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1?value=2.5e18'
    expect(parseRecipient(link)).toMatchObject({
      type: 'valid',
      address: vectors[0].toLowerCase(),
      payment: { chainId: 'eip155:1', amount: 2_500_000_000_000_000_000n },
    })
  })

  it('says something about any text, and takes none that is no address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseRecipient(text)
        if (parsed.type === 'invalid') expect(parsed.problem).not.toBe('')
        if (parsed.type === 'empty') expect(text.trim()).toBe('')
        if (parsed.type === 'valid') expect(parsed.address).toMatch(/^0x[0-9a-f]{40}$/)
      }),
    )
  })
})
