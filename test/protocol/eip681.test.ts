import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPaymentLink, type PaymentLink, parsePaymentLink } from '../../src/protocol/eip681.ts'
import { evmChainId } from '../../src/protocol/ids.ts'

const payee = '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359'
const token = '0x89205a3a3b2a69de6dbf7f01ed13b2108b2c43e7'

const address = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}` as const)
const payment: fc.Arbitrary<PaymentLink> = fc.record({
  chainId: fc.option(fc.integer({ min: 1, max: 2 ** 31 }).map(evmChainId), { nil: undefined }),
  recipient: address,
  token: fc.option(address, { nil: undefined }),
  amount: fc.option(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), { nil: undefined }),
})

describe('payment links (EIP-681)', () => {
  it('read as what was written', () => {
    fc.assert(
      fc.property(payment, (link) => {
        const read = parsePaymentLink(formatPaymentLink(link))
        expect({ token: undefined, ...read }).toEqual(link)
      }),
    )
  })

  it('write the forms of the standard', () => {
    expect(formatPaymentLink({ recipient: payee, chainId: evmChainId(1), amount: 10n ** 18n })).toBe(
      `ethereum:${payee}@1?value=1000000000000000000`,
    )
    expect(formatPaymentLink({ recipient: payee, token, amount: 1n })).toBe(
      `ethereum:${token}/transfer?address=${payee}&uint256=1`,
    )
  })

  it.each([
    // The first two are the standard's own examples, the payee of the second being spelt out.
    [`ethereum:${payee}?value=2.014e18`, { recipient: payee, amount: 2_014_000_000_000_000_000n }],
    [`ethereum:${token}/transfer?address=${payee}&uint256=1`, { recipient: payee, token, amount: 1n }],
    [`ethereum:pay-${payee}@137`, { recipient: payee, chainId: 'eip155:137' }],
    [`ETHEREUM:${payee}`, { recipient: payee }],
    [`  ${payee}\n`, { recipient: payee }],
    [`ethereum:${payee}?value=1e18&gas=21000&label=Tea`, { recipient: payee, amount: 10n ** 18n }],
    [`ethereum:${payee}?value=+1.50e1`, { recipient: payee, amount: 15n }],
    [`ethereum:${token}/transfer?address=${payee}`, { recipient: payee, token }],
  ])('reads %s', (text, link) => {
    expect(parsePaymentLink(text)).toMatchObject(link)
  })

  it.each([
    '',
    'ethereum:',
    'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT',
    'ethereum:vitalik.eth',
    `ethereum:${payee}@0`,
    `ethereum:${payee}@-1`,
    `ethereum:${payee}@9999999999999999`,
    `ethereum:${payee}?value=-1`,
    `ethereum:${payee}?value=0x10`,
    `ethereum:${payee}?value=1.5`,
    `ethereum:${payee}?value=1e99`,
    `ethereum:${payee}?value=1&value=2`,
    `ethereum:${payee}?value=${'9'.repeat(79)}`,
    `ethereum:${token}/approve?address=${payee}&uint256=1`,
    `ethereum:${token}/transfer?uint256=1`,
    `ethereum:${token}/transfer?address=vitalik.eth&uint256=1`,
    `ethereum:${token}/transfer?address=${payee}&uint256=1&value=1`,
    `ethereum:${payee}${'?'.repeat(2_000)}`,
  ])('refuses %s', (text) => {
    expect(() => parsePaymentLink(text)).toThrow(
      expect.objectContaining({ code: -32_602, reason: 'badPaymentLink' }),
    )
  })

  it('never throws anything but its own error', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, end) => {
        for (const text of [start, `ethereum:${payee}${start}?${end}`, `ethereum:${token}/transfer?${end}`]) {
          try {
            parsePaymentLink(text)
          } catch (error) {
            expect(error).toMatchObject({ reason: 'badPaymentLink' })
          }
        }
      }),
    )
  })
})
