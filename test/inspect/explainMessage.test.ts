import fc from 'fast-check'
import * as v from 'valibot'
import { concat, getAddress, serializeTransaction, stringToHex, toRlp } from 'viem'
import { describe, expect, it } from 'vitest'
import { ethereum } from '../../src/chains/networks/ethereum.ts'
import { explainMessage } from '../../src/inspect/explainMessage.ts'
import { WalletError } from '../../src/protocol/errors.ts'
import { SignatureExplanation } from '../../src/protocol/explanation.ts'
import type { Origin } from '../../src/protocol/ids.ts'
import { me, nowMs, stranger } from './support/stubContext.ts'

const origin = 'https://app.example' as Origin
type Given = { origin?: Origin; message?: `0x${string}` }

function explain(text: string, given: Given = {}) {
  const message = given.message ?? stringToHex(text)
  const o = { message, address: me, chainId: ethereum.id, origin, nowMs, ...given }
  return v.parse(SignatureExplanation, explainMessage(o))
}
const warn = (text: string, given: Given = {}) =>
  explain(text, given).warnings.map(({ level, risk }) => `${level} ${risk}`)

describe('a message', () => {
  it('is shown as text and as bytes', () => {
    const { text, hex, warnings, title } = explain('Hello, Bob!\nHow are you? ❤️ 👨‍👩‍👧')
    expect({ title, text, warnings }).toEqual({
      title: 'Sign a message',
      text: 'Hello, Bob!\nHow are you? ❤️ 👨‍👩‍👧',
      warnings: [],
    })
    expect(hex).toBe(stringToHex('Hello, Bob!\nHow are you? ❤️ 👨‍👩‍👧'))
  })

  it('B2: shows every character that would be hidden', () => {
    const { text, warnings } = explain('pay\u202e1\u200b0\u00a0USD\u0000')
    expect(text).toBe('pay[U+202E]1[U+200B]0[U+00A0]USD[U+0000]')
    expect(warnings).toMatchObject([{ risk: 'hidden-characters', level: 'caution' }])
    expect(warnings[0]?.sentence).toContain('4 characters')
  })

  it('joiners are shown where they hide something, and not where they belong to how Persian and Hindi are written', () => {
    const spelled = 'می\u200cخواهم क्\u200dष'
    expect(explain(spelled)).toMatchObject({ text: spelled, warnings: [] })
    expect(explain('me\u200cta می\u200c').text).toBe('me[U+200C]ta می[U+200C]')
  })

  it('B2: is no text', () => {
    const { text, hex, warnings } = explain('', { message: '0xff00' })
    expect({ text, hex }).toEqual({ text: undefined, hex: '0xff00' })
    expect(warnings).toMatchObject([{ risk: 'message-not-text' }])
  })

  it('B2: looks like the hash of something else, as bytes or written down', () => {
    const hash = `0x${'9f'.repeat(32)}` as const
    expect(warn('', { message: hash })).toEqual(['danger message-looks-like-hash'])
    expect(warn(hash)).toEqual(['danger message-looks-like-hash'])
    expect(warn('thirty-two letters are no hash!!')).toEqual([])
  })

  it('B2: that is a transaction is refused', () => {
    const base = { to: stranger, value: 5n, nonce: 1, gas: 21_000n, chainId: 1 } as const
    const shapes = [
      serializeTransaction({ ...base, type: 'legacy', gasPrice: 1n }),
      serializeTransaction({ ...base, type: 'eip2930', gasPrice: 1n }),
      serializeTransaction({ ...base, type: 'eip1559', maxFeePerGas: 2n, maxPriorityFeePerGas: 1n }),
      serializeTransaction({ ...base, type: 'eip7702', maxFeePerGas: 2n, authorizationList: [] }),
      toRlp(['0x01', '0x02', '0x5208', '0x', '0x05', '0x600a']),
      concat(['0x1901', `0x${'ab'.repeat(64)}`]),
    ]
    for (const message of shapes) {
      expect(() => explain('', { message })).toThrow(
        expect.objectContaining({ reason: 'messageIsTransaction' }),
      )
    }
  })

  it('that can’t be shown in full is refused', () => {
    expect(() => explain('a'.repeat(70_001))).toThrow(expect.objectContaining({ reason: 'messageTooLong' }))
  })

  it('of a site without encryption, or with special letters in its name', () => {
    expect(warn('Hi', { origin: 'http://app.example' as Origin })).toEqual(['caution http-origin'])
    expect(warn('Hi', { origin: 'http://127.0.0.1:8546' as Origin })).toEqual([])
    expect(warn('Hi', { origin: 'https://xn--pple-43d.com' as Origin })).toEqual(['caution punycode-origin'])
  })

  it('of any bytes is explained or refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const message = `0x${Buffer.from(bytes).toString('hex')}` as const
        try {
          expect(explain('', { message }).hex).toBe(message)
        } catch (error) {
          expect(error).toBeInstanceOf(WalletError)
        }
      }),
    )
  })
})

describe('B5: a message that signs in (EIP-4361)', () => {
  const siwe = (
    given: Partial<Record<string, string>> = {},
  ) => `${given.domain ?? 'app.example'} wants you to sign in with your Ethereum account:
${given.address ?? getAddress(me)}

${given.statement ?? 'I accept the terms.'}

URI: ${given.uri ?? 'https://app.example/login'}
Version: 1
Chain ID: ${given.chain ?? '1'}
Nonce: ${given.nonce ?? '32891757'}
Issued At: ${given.issued ?? '2027-01-15T07:59:00.000Z'}${given.rest ?? ''}`

  it('at the site that asks, for this account and chain, is no cause for worry', () => {
    const { title, warnings, sentences } = explain(siwe())
    expect(warnings).toEqual([])
    expect(title).toBe('Sign in at app.example')
    expect(sentences[0]).toBe('Your signature signs you in at app.example.')
    // A Cyrillic а: the site is called as it is sent, and not as it looks.
    const lookalike = explain(siwe({ domain: 'аpp.example' }))
    expect(lookalike.title).toBe('Sign in at xn--pp-6kc.example')
    expect(warn(siwe({ domain: 'https://app.example', rest: '\nResources:\n- ipfs://abc' }))).toEqual([])
  })

  it.each([
    'evil.example',
    'sub.app.example',
    'app.example:8443',
    'www.app.example',
    'http://app.example',
    'user@app.example',
    'app.example.',
  ])('at %s is not for this site', (domain) => {
    expect(warn(siwe({ domain }))).toContain('danger siwe-domain-mismatch')
  })

  it('with a port is for that port only', () => {
    const local = 'http://127.0.0.1:8546' as Origin
    const uri = 'http://127.0.0.1:8546'
    expect(warn(siwe({ domain: '127.0.0.1:8546', uri }), { origin: local })).toEqual([])
    expect(warn(siwe({ domain: '127.0.0.1', uri }), { origin: local })).toEqual([
      'danger siwe-domain-mismatch',
    ])
  })

  it('for another account, chain, resource or time', () => {
    expect(warn(siwe({ address: getAddress(stranger) }))).toEqual(['danger siwe-address-mismatch'])
    expect(warn(siwe({ chain: '137' }))).toEqual(['caution siwe-chain-mismatch'])
    expect(warn(siwe({ uri: 'https://evil.example' }))).toEqual(['caution siwe-uri-mismatch'])
    expect(warn(siwe({ rest: '\nExpiration Time: 2020-01-01T00:00:00Z' }))).toEqual(['caution siwe-expired'])
    expect(warn(siwe({ rest: '\nNot Before: 2030-01-01T00:00:00Z' }))).toEqual(['caution siwe-expired'])
  })

  it('with a number that is not made by chance, or made long ago or later than now', () => {
    for (const nonce of ['00000000', '12345678', 'aaaabbbb', 'abcdefgh']) {
      expect(warn(siwe({ nonce }))).toEqual(['caution siwe-weak-nonce'])
    }
    expect(warn(siwe({ nonce: 'k3Jd91xQ' }))).toEqual([])
    expect(warn(siwe({ issued: '2026-09-30T16:25:24.000Z' }))).toEqual(['caution siwe-old'])
    expect(warn(siwe({ issued: '2027-01-15T10:00:00.000Z' }))).toEqual(['caution siwe-old'])
  })

  it('that is not written as it should be can’t be checked', () => {
    const broken = [
      siwe().replace('Version: 1', 'Version: 2'),
      siwe().replace('Nonce: 32891757', 'Nonce: 1'),
      siwe({ issued: 'yesterday' }),
      siwe({ address: '0x1234' }),
      `Dear user\n${siwe()}`,
      `${siwe()}\nAnd more`,
    ]
    for (const text of broken) expect(warn(text)).toContain('danger siwe-malformed')
  })
})
