import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { x25519 } from '@noble/curves/ed25519.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { openHpke } from '../../../../src/keyring/vault/hpke/openHpke.ts'
import { sealHpke } from '../../../../src/keyring/vault/hpke/sealHpke.ts'
import { seededRandom } from '../../support/seededRandom.ts'

const random = seededRandom(41)
const secretKey = random(32)
const publicKey = x25519.getPublicKey(secretKey)
const context = { psk: random(32), pskId: 'which one', info: 'what for' }
const plaintext = random(32)

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const theirContext = {
  info: buffer(utf8ToBytes(context.info)),
  psk: { id: buffer(utf8ToBytes(context.pskId)), key: buffer(context.psk) },
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

const seal = () => sealHpke(plaintext, { ...context, publicKey, additionalData: 'bound', random })

describe('HPKE with a pre-shared key (RFC 9180)', () => {
  it('gives back what was sealed', async () => {
    expect(await openHpke(await seal(), { ...context, secretKey, additionalData: 'bound' })).toEqual(
      plaintext,
    )
  })

  it('opens what another implementation sealed, and the other way round', async () => {
    const theirKey = await suite.kem.importKey('raw', buffer(publicKey), true)
    const theirs = await suite.seal(
      { ...theirContext, recipientPublicKey: theirKey },
      buffer(plaintext),
      buffer(utf8ToBytes('bound')),
    )
    const message = { enc: new Uint8Array(theirs.enc), ct: new Uint8Array(theirs.ct) }
    expect(await openHpke(message, { ...context, secretKey, additionalData: 'bound' })).toEqual(plaintext)

    const ours = await seal()
    const recipientKey = await suite.kem.importKey('raw', buffer(secretKey), false)
    const opened = await suite.open(
      { ...theirContext, recipientKey, enc: buffer(ours.enc) },
      buffer(ours.ct),
      buffer(utf8ToBytes('bound')),
    )
    expect(new Uint8Array(opened)).toEqual(plaintext)
  })

  it.each<[string, object]>([
    ['key', { secretKey: random(32) }],
    ['pre-shared key', { psk: random(32) }],
    ['name of the pre-shared key', { pskId: 'another' }],
    ['purpose', { info: 'another' }],
    ['binding', { additionalData: 'another' }],
  ])('does not open with another %s', async (_, change) => {
    const opening = { ...context, secretKey, additionalData: 'bound', ...change }
    expect(await openHpke(await seal(), opening)).toBeUndefined()
  })

  it('does not open a message whose key gives nothing to agree on', async () => {
    const { ct } = await seal()
    const opening = { ...context, secretKey, additionalData: 'bound' }
    expect(await openHpke({ enc: new Uint8Array(32), ct }, opening)).toBeUndefined()
  })
})
