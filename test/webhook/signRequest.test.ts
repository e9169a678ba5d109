import { describe, expect, it } from 'vitest'
import { canonicalRequest } from '../../src/webhook/canonicalRequest.ts'
import { signRequest } from '../../src/webhook/signRequest.ts'
import { createKey, random } from './support/signedRequest.ts'

const request = { method: 'POST', url: 'https://alerts.example/in' }
const nowMs = 1_700_000_000_000

describe('signRequest', () => {
  it('names key, signature, time and nonce in the Authorization header', async () => {
    const header = await signRequest(request, { key: createKey('k-1_a'), nowMs, random })
    expect(header).toMatch(
      /^HMAC apiKey=k-1_a, signature=[0-9a-f]{64}, timestamp=1700000000000, nonce=[0-9a-f]{32}$/,
    )
  })

  it('never uses a nonce twice: the same request is signed otherwise each time', async () => {
    const key = createKey()
    const headers = await Promise.all(
      Array.from({ length: 200 }, () => signRequest(request, { key, nowMs, random })),
    )
    expect(new Set(headers.map((header) => header.split('nonce=')[1])).size).toBe(200)
    expect(new Set(headers).size).toBe(200)
  })

  it('gives the header that a second way to compute it gives', async () => {
    const key = { apiKey: 'k1', secret: new Uint8Array(32).fill(7) }
    const header = await signRequest(
      {
        method: 'post',
        url: 'https://A.example:8443/x%7Ey?b=2&a=1&b=1',
        body: new TextEncoder().encode('hi'),
      },
      { key, nowMs, random: (byteCount) => new Uint8Array(byteCount).fill(1) },
    )
    const { createHash, createHmac } = await import('node:crypto')
    const lines = [
      'HMAC1',
      'POST',
      '/x~y',
      'a=1&b=2&b=1',
      createHash('sha256').update('hi').digest('hex'),
      '1700000000000',
      '01'.repeat(16),
      'k1',
      'a.example:8443',
    ]
    const signature = createHmac('sha256', key.secret).update(lines.join('\n')).digest('hex')
    expect(header).toContain(`signature=${signature}, `)
  })

  it('takes no key of less than 256 bits, and says nothing of it', async () => {
    const secret = new Uint8Array(31).fill(0xab)
    const signing = signRequest(request, { key: { apiKey: 'k1', secret }, nowMs, random })
    await expect(signing).rejects.toThrow(RangeError)
    await expect(signing).rejects.not.toThrow(/ab/)
  })

  it.each(['', 'a b', 'a,signature=0', 'é', 'x'.repeat(65), 'a\nb'])(
    'takes no key whose name breaks the header: %j',
    async (apiKey) => {
      const key = { apiKey, secret: random(32) }
      await expect(signRequest(request, { key, nowMs, random })).rejects.toThrow(TypeError)
    },
  )
})

describe('the canonical request', () => {
  const write = (url: string) =>
    canonicalRequest({ method: 'GET', url }, 'hash', { apiKey: 'k', timestampMs: 1, nonce: 'n' })
  const pathOf = (url: string) => write(url).split('\n')[2]
  const queryOf = (url: string) => write(url).split('\n')[3]

  it('writes path and query in one way', () => {
    expect(pathOf('https://a.example/a%2fb/%7E/!é')).toBe('/a%2Fb/~/%21%C3%A9')
    expect(queryOf('https://a.example/?b=%31&a=(x)&c')).toBe('a=%28x%29&b=1&c')
    expect(queryOf('https://a.example/?q=a+b&r=x=y')).toBe('q=a%2Bb&r=x%3Dy')
  })

  it('keeps names that come twice, in their order', () => {
    expect(queryOf('https://a.example/?b=2&a=1&b=1')).toBe('a=1&b=2&b=1')
  })

  it('refuses a percent sign that means nothing', () => {
    expect(() => write('https://a.example/%zz')).toThrow(TypeError)
    expect(() => write('https://a.example/?a=%ff')).toThrow(TypeError)
  })
})
