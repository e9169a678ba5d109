import { stringToHex } from 'viem'
import { describe, expect, it } from 'vitest'
import { explainMessage } from '../../../src/inspect/explainMessage.ts'
import { parseSiwe } from '../../../src/inspect/signature/siwe.ts'
import { evmChainId, type Origin } from '../../../src/protocol/ids.ts'
import type { Address } from '../../../src/protocol/primitives.ts'
import negative from '../../vectors/siwe/parsing_negative.json' with { type: 'json' }
import positive from '../../vectors/siwe/parsing_positive.json' with { type: 'json' }
import refused from '../../vectors/siwe/verification_negative.json' with { type: 'json' }

type Fields = {
  readonly domain: string
  readonly address: string
  readonly statement?: string
  readonly uri: string
  readonly version: string
  readonly chainId: number
  readonly nonce: string
  readonly issuedAt: string
  readonly expirationTime?: string
  readonly notBefore?: string
  readonly domainBinding?: string
  readonly time?: string
}

/** What a site at the message's own domain is warned of. */
function warn(message: string, given: { origin?: string; address?: string; nowMs?: number } = {}): string[] {
  const { origin = 'https://service.org', address = '0xe5A12547fe4E872D192E3eCecb76F2Ce1aeA4946' } = given
  const { warnings } = explainMessage({
    message: stringToHex(message),
    address: address as Address,
    chainId: evmChainId(1),
    origin: origin as Origin,
    nowMs: given.nowMs ?? Date.parse('2022-04-01T00:00:00Z'),
  })
  return warnings.map(({ level, risk }) => `${level} ${risk}`)
}

describe('a sign-in as the standard has it (EIP-4361) is read', () => {
  it.each(Object.entries(positive))('%s', (_, { message, fields }) => {
    expect(parseSiwe(message)).toMatchObject({
      domain: fields.domain,
      address: fields.address,
      uri: fields.uri,
      chainId: String(fields.chainId),
    })
  })
})

describe('what only looks like a sign-in is warned of', () => {
  it.each(Object.entries(negative))('%s', (_, message) => {
    expect(warn(message)).toContainEqual(expect.stringMatching(/siwe-(malformed|address-checksum)/))
  })
})

describe('a sign-in that a server would refuse is warned of before it is signed', () => {
  const cases = Object.entries(refused as unknown as Record<string, Fields>)
    // The others are of signatures and of servers, and sound when the wallet sees them.
    .filter(([name]) => ['expired message', 'domain binding', 'custom time'].includes(name))

  it.each(cases)('%s', (_, fields) => {
    const { domain, domainBinding = domain, address, expirationTime, time } = fields
    const message = `${domain} wants you to sign in with your Ethereum account:\n${address}\n\n${fields.statement}\n\nURI: ${fields.uri}\nVersion: ${fields.version}\nChain ID: ${fields.chainId}\nNonce: ${fields.nonce}\nIssued At: ${fields.issuedAt}${expirationTime ? `\nExpiration Time: ${expirationTime}` : ''}`
    const nowMs = Date.parse(time ?? '2022-04-01T00:00:00Z')
    const expected = domainBinding === domain ? 'caution siwe-expired' : 'danger siwe-domain-mismatch'
    expect(warn(message, { origin: `https://${domainBinding}`, address, nowMs })).toContain(expected)
  })
})

describe('the domain of a sign-in is that of the site, with scheme and port', () => {
  const message = (domain: string) =>
    `${domain} wants you to sign in with your Ethereum account:\n0xe5A12547fe4E872D192E3eCecb76F2Ce1aeA4946\n\n\nURI: https://service.org/login\nVersion: 1\nChain ID: 1\nNonce: 12341234\nIssued At: 2022-03-17T12:45:13.610Z`

  it.each([
    ['service.org', 'https://service.org'],
    ['https://service.org', 'https://service.org'],
    ['service.org:443', 'https://service.org'],
    ['SERVICE.org', 'https://service.org'],
    ['service.org:8443', 'https://service.org:8443'],
  ])('%s is %s', (domain, origin) => {
    expect(warn(message(domain), { origin })).not.toContain('danger siwe-domain-mismatch')
  })

  it.each([
    ['service.org', 'https://www.service.org'],
    ['service.org', 'https://service.org:8443'],
    ['service.org:8443', 'https://service.org'],
    ['http://service.org', 'https://service.org'],
    ['service.org:80', 'https://service.org'],
    ['service.org@evil.example', 'https://evil.example'],
    ['service.org.evil.example', 'https://service.org'],
  ])('%s is not %s', (domain, origin) => {
    expect(warn(message(domain), { origin })).toContain('danger siwe-domain-mismatch')
  })
})
