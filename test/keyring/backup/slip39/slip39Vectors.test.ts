import { bytesToHex } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { deriveNode } from '../../../../src/keyring/accounts/deriveNode.ts'
import { combineShares } from '../../../../src/keyring/backup/slip39/combineShares.ts'
import { decodeShare } from '../../../../src/keyring/backup/slip39/decodeShare.ts'
import { encodeShare } from '../../../../src/keyring/backup/slip39/encodeShare.ts'
import published from '../../../vectors/slip39.json' with { type: 'json' }

/** What a wallet does with the words that people bring. */
async function open(shares: readonly string[]): Promise<Uint8Array> {
  return combineShares(shares.map(decodeShare), published.passphrase)
}

describe('SLIP-39 vectors of its authors', () => {
  const right = published.vectors.filter(({ secret }) => secret !== '')
  const wrong = published.vectors.filter(({ secret }) => secret === '')

  it('are 45, of which 15 open and 30 are refused', () => {
    expect([right.length, wrong.length]).toEqual([15, 30])
  })

  it.each(right)('$name: gives the secret, and the root key of it', async ({ shares, secret, xprv }) => {
    const found = await open(shares)
    expect(bytesToHex(found)).toBe(secret)
    expect(deriveNode(found, 'm').privateExtendedKey).toBe(xprv)
  })

  it.each(wrong)('$name: is refused with a reason, and no word of it in the message', async ({ shares }) => {
    const error = await open(shares).catch((refused) => refused)
    expect(error).toMatchObject({
      name: 'WalletError',
      reason: expect.stringMatching(/share/i),
      message: expect.not.stringMatching(new RegExp(shares.join(' ').split(' ').slice(0, 3).join(' '))),
    })
  })

  it('are written with the very same words again', () => {
    for (const phrase of right.flatMap(({ shares }) => shares))
      expect(encodeShare(decodeShare(phrase)).join(' ')).toBe(phrase)
  })
})
