import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hmacSha256 } from '../../src/webhook/hmacSha256.ts'

/** RFC 4231 §4. Case 5 is cut to 128 bits there, and is compared so. */
const vectors = [
  {
    name: 'case 1',
    key: '0b'.repeat(20),
    data: bytesToHex(utf8ToBytes('Hi There')),
    mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  },
  {
    name: 'case 2, a key shorter than the output',
    key: bytesToHex(utf8ToBytes('Jefe')),
    data: bytesToHex(utf8ToBytes('what do ya want for nothing?')),
    mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  },
  {
    name: 'case 3, key and data longer than 64 bytes together',
    key: 'aa'.repeat(20),
    data: 'dd'.repeat(50),
    mac: '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe',
  },
  {
    name: 'case 4',
    key: '0102030405060708090a0b0c0d0e0f10111213141516171819',
    data: 'cd'.repeat(50),
    mac: '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  },
  {
    name: 'case 5, cut to 128 bits',
    key: '0c'.repeat(20),
    data: bytesToHex(utf8ToBytes('Test With Truncation')),
    mac: 'a3b6167473100ee06e0c796c2955552b',
  },
  {
    name: 'case 6, a key longer than a block',
    key: 'aa'.repeat(131),
    data: bytesToHex(utf8ToBytes('Test Using Larger Than Block-Size Key - Hash Key First')),
    mac: '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  },
  {
    name: 'case 7, key and data longer than a block',
    key: 'aa'.repeat(131),
    data: bytesToHex(
      utf8ToBytes(
        'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
      ),
    ),
    mac: '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  },
]

describe('HMAC-SHA256 is that of RFC 4231', () => {
  it.each(vectors)('$name', async ({ key, data, mac }) => {
    const computed = bytesToHex(await hmacSha256(hexToBytes(key), hexToBytes(data)))
    expect(computed.slice(0, mac.length)).toBe(mac)
  })
})

/** RFC 9421 appendix B.2.5, with the key `test-shared-secret` of B.1.5. */
it('is the hmac-sha256 of RFC 9421 over its signature base', async () => {
  const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
  const key = base64(
    'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==',
  )
  const base = [
    '"date": Tue, 20 Apr 2021 02:07:55 GMT',
    '"@authority": example.com',
    '"content-type": application/json',
    '"@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"',
  ].join('\n')
  expect(await hmacSha256(key, utf8ToBytes(base))).toEqual(
    base64('pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8='),
  )
})

it('agrees with another implementation on 10,000 keys and messages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.uint8Array({ maxLength: 500 }),
      async (key, message) => {
        expect(await hmacSha256(key, message)).toEqual(hmac(sha256, key, message))
      },
    ),
    { numRuns: 10_000 },
  )
}, 60_000)
