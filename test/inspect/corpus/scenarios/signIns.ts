import { getAddress } from 'viem'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

type Given = {
  readonly domain?: string
  readonly address?: string
  readonly uri?: string
  readonly chain?: number
  readonly nonce?: string
  readonly issuedMs?: number
  readonly rest?: string
}

/** Sign-ins (EIP-4361): at the site that asks, and those that would open another one. */
export function signInScenarios({ me, thief, nowSeconds }: World): readonly Scenario[] {
  const nowMs = Number(nowSeconds) * 1000
  const ask = (host: string, given: Given = {}, origin = `https://${host}`): Asked => ({
    type: 'message',
    origin,
    text: `${given.domain ?? host} wants you to sign in with your Ethereum account:
${given.address ?? getAddress(me)}

I accept the terms.

URI: ${given.uri ?? `${origin}/login`}
Version: 1
Chain ID: ${given.chain ?? 31337}
Nonce: ${given.nonce ?? 'k3Jd91xQ7b'}
Issued At: ${new Date(given.issuedMs ?? nowMs - 5_000).toISOString()}${given.rest ?? ''}`,
  })
  const sites = [
    'app.example',
    'forum.example',
    'opensea.io',
    'app.uniswap.org',
    'vote.example:8443',
    'a.b.c.example',
    'mint.example',
    'x.example',
  ]
  const host = 'app.example'
  const later = (ms: number) => new Date(nowMs + ms).toISOString()
  return [
    ...sites.map((at) => benign(`a sign-in at ${at}`, ask(at))),
    benign('a sign-in that ends in an hour', ask(host, { rest: `\nExpiration Time: ${later(3_600_000)}` })),
    benign(
      'a sign-in whose address is in small letters',
      ask(host, { address: me }),
      'siwe-address-checksum',
    ),
    benign('a sign-in with a resource', ask(host, { rest: '\nResources:\n- ipfs://abc' })),
    ...[
      'opensea.io',
      'sub.app.example',
      'app.example.evil.example',
      'www.app.example',
      'app.example:8443',
      'app.uniswap.org',
      'user@app.example',
    ].map((domain) =>
      attack(`a sign-in at ${domain}, asked for by ${host}`, ask(host, { domain }), 'siwe-domain-mismatch'),
    ),
    attack('a sign-in as somebody else', ask(host, { address: getAddress(thief) }), 'siwe-address-mismatch'),
    attack(
      'a sign-in for another address of the web',
      ask(host, { uri: 'https://evil.example/in' }),
      'siwe-uri-mismatch',
    ),
    attack('a sign-in on another chain', ask(host, { chain: 1 }), 'siwe-chain-mismatch'),
    attack(
      'a sign-in that has run out',
      ask(host, { rest: `\nExpiration Time: ${later(-60_000)}` }),
      'siwe-expired',
    ),
    attack(
      'a sign-in that is not good yet',
      ask(host, { rest: `\nNot Before: ${later(86_400_000)}` }),
      'siwe-expired',
    ),
    attack('a sign-in of last month', ask(host, { issuedMs: nowMs - 30 * 86_400_000 }), 'siwe-old'),
    attack('a sign-in of tomorrow', ask(host, { issuedMs: nowMs + 86_400_000 }), 'siwe-old'),
    ...['00000000', '12345678', 'aaaaaaaa'].map((nonce) =>
      attack(`a sign-in with the number ${nonce}`, ask(host, { nonce }), 'siwe-weak-nonce'),
    ),
    attack('a sign-in with a number too short', ask(host, { nonce: '1' }), 'siwe-malformed'),
    attack('a sign-in with a line more', ask(host, { rest: '\nP.S. and all my coins' }), 'siwe-malformed'),
  ]
}
