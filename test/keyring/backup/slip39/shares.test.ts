import { bytesToHex } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineShares } from '../../../../src/keyring/backup/slip39/combineShares.ts'
import { decodeShare } from '../../../../src/keyring/backup/slip39/decodeShare.ts'
import { makeShares } from '../../../../src/keyring/backup/slip39/makeShares.ts'
import { shareWords } from '../../../../src/keyring/backup/slip39/shareWords.ts'
import { createSecureRandom } from '../../../../src/keyring/random/createSecureRandom.ts'

const random = createSecureRandom()
const secret = Uint8Array.from({ length: 16 }, (_, i) => i * 7)

async function open(shares: readonly (readonly string[])[], passphrase?: string): Promise<string> {
  return bytesToHex(await combineShares(shares.map(decodeShare), passphrase))
}

describe('shares of a secret', () => {
  it.each([
    [16, 20],
    [20, 23],
    [24, 27],
    [28, 30],
    [32, 33],
  ])('of %i bytes have %i words, and any two of three give it back', async (bytes, words) => {
    const own = random(bytes)
    const shares = await makeShares({ secret: own, threshold: 2, count: 3, random })
    expect(shares.map(({ length }) => length)).toEqual([words, words, words])
    for (const left of [0, 1, 2]) expect(await open(shares.toSpliced(left, 1))).toBe(bytesToHex(own))
    expect(await open(shares)).toBe(bytesToHex(own))
  })

  it('give it back for every threshold and count, in any order', async () => {
    for (let count = 2; count <= 16; count++) {
      const threshold = 2 + Math.floor((count - 2) / 2)
      const shares = await makeShares({ secret, threshold, count, random })
      expect(await open(shares.toReversed().slice(0, threshold))).toBe(bytesToHex(secret))
      await expect(open(shares.slice(0, threshold - 1))).rejects.toMatchObject({ reason: 'tooFewShares' })
    }
  })

  it('give another secret under another passphrase, and nothing tells', async () => {
    const shares = await makeShares({ secret, threshold: 2, count: 2, passphrase: 'TREZOR', random })
    expect(await open(shares, 'TREZOR')).toBe(bytesToHex(secret))
    expect(await open(shares)).not.toBe(bytesToHex(secret))
  })

  it('of two makings do not mix', async () => {
    const [first, second] = [
      await makeShares({ secret, threshold: 2, count: 2, random }),
      await makeShares({ secret, threshold: 2, count: 2, random }),
    ]
    await expect(open([first[0] ?? [], second[1] ?? []])).rejects.toMatchObject({ reason: 'sharesDiffer' })
  })

  it('that come twice count once', async () => {
    const [first = [], second = []] = await makeShares({ secret, threshold: 2, count: 3, random })
    await expect(open([first, first])).rejects.toMatchObject({ reason: 'tooFewShares' })
    expect(await open([first, first, second])).toBe(bytesToHex(secret))
  })

  it.each([
    [1, 3],
    [3, 2],
    [2, 17],
    [2.5, 3],
  ])('are refused as %f of %i', async (threshold, count) => {
    await expect(makeShares({ secret, threshold, count, random })).rejects.toMatchObject({
      reason: 'badShareCount',
    })
  })

  it('leave the secret as it was, and wipe what they were made from', async () => {
    const drawn: Uint8Array[] = []
    const own = Uint8Array.from(secret)
    const watched = (byteCount: number) => {
      const bytes = random(byteCount)
      drawn.push(bytes)
      return bytes
    }
    await makeShares({ secret: own, threshold: 3, count: 3, random: watched })
    expect(own).toEqual(secret)
    const secretDraws = drawn.filter(({ length }) => length === 16)
    expect(secretDraws.length).toBeGreaterThanOrEqual(4)
    for (const bytes of secretDraws) expect(bytes).toEqual(new Uint8Array(16))
  })

  it('ask for no more than about a second of work (D9)', async () => {
    const shares = await makeShares({ secret, threshold: 2, count: 2, random })
    const slow = shares.map(decodeShare).map((share) => ({ ...share, iterationExponent: 9 }))
    await expect(combineShares(slow)).rejects.toMatchObject({ reason: 'sharesTooSlow' })
  })
})

describe('what is no share is refused with a reason (D9)', () => {
  it('one wrong word, whichever it is, and two that changed places', async () => {
    const [share = []] = await makeShares({ secret, threshold: 2, count: 2, random })
    for (const place of share.keys()) {
      const other = shareWords[(shareWords.indexOf(share[place] ?? '') + 1) % 1024] ?? ''
      expect(() => decodeShare(share.with(place, other))).toThrow(
        expect.objectContaining({ reason: 'badShareChecksum' }),
      )
    }
    expect(() => decodeShare(share.with(3, 'zzzz'))).toThrow(/Word 4/)
  })

  it('10,000 texts of any kind: a typed error each, none slower than 2 s', () => {
    const word = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...shareWords) },
      { weight: 1, arbitrary: fc.string() },
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 70 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (input) => {
        const startMs = performance.now()
        expect(() => decodeShare(input)).toThrow(expect.objectContaining({ name: 'WalletError' }))
        expect(performance.now() - startMs).toBeLessThan(2000)
      }),
      { numRuns: 10_000 },
    )
  })
})
