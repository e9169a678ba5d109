import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { vaultChecksum } from '../../../src/keyring/vault/checksum.ts'
import { openVault } from '../../../src/keyring/vault/openVault.ts'
import { isIntactVault, parseSealedVault } from '../../../src/keyring/vault/parseSealedVault.ts'
import type { SealedVault } from '../../../src/keyring/vault/sealedVault.ts'
import { MAX_CONTENTS_BYTES } from '../../../src/keyring/vault/sealedVault.ts'
import { readVault } from '../../../src/keyring/vault/storage/readVault.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { createMemoryStores } from '../support/memoryStorage.ts'
import { sampleVault, unlockByPassword } from '../support/sampleVault.ts'

let sealed: SealedVault
let dataKey: Uint8Array

beforeAll(async () => {
  const made = await sampleVault()
  sealed = made.sealed
  dataKey = made.dataKey
})

/** The vault as text, with one bit of one byte flipped; text where that is no JSON any more. */
function flip(text: string, at: number, bit: number): unknown {
  const flipped = `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << bit))}${text.slice(at + 1)}`
  try {
    return JSON.parse(flipped)
  } catch {
    return flipped
  }
}

describe('a flipped bit, in any byte of the vault', () => {
  it('is a typed error, and heals from the other copies', async () => {
    const text = JSON.stringify(sealed)
    for (let at = 0; at < text.length; at++) {
      const broken = flip(text, at, at % 7)
      expect(isIntactVault(broken), `byte ${at}`).toBe(false)
      await expect(unlockByPassword(broken as SealedVault)).rejects.toMatchObject({
        reason: 'vaultCorrupted',
      })
      // Each copy in turn; the other two are whole.
      const stores = createMemoryStores({
        main: new Map<string, unknown>([
          ['vault.a', at % 3 === 0 ? broken : sealed],
          ['vault.b', at % 3 === 1 ? broken : sealed],
          ['vault.exists', true],
        ]),
        mirror: new Map<string, unknown>([
          ['vault.mirror', at % 3 === 2 ? broken : sealed],
          ['vault.exists', true],
        ]),
      })
      expect((await readVault(stores)).status).toBe('healed')
    }
  })

  it('is a typed error even where the checksum was made to fit', async () => {
    for (const part of ['ct', 'iv'] as const) {
      const text = sealed[part]
      for (let at = 0; at < text.length; at += 3) {
        const digit = (Number.parseInt(text[at] ?? '0', 16) ^ 1).toString(16)
        const forged = { ...sealed, [part]: `${text.slice(0, at)}${digit}${text.slice(at + 1)}` }
        const fitting = { ...forged, checksum: vaultChecksum(forged, forged.ct) }
        await expect(openVault(fitting, dataKey)).rejects.toMatchObject({ reason: 'dataKeyReplaced' })
      }
    }
  })

  it('with a fitting checksum is a wrong password only where the password’s own key was hit', async () => {
    const [slot] = sealed.slots
    if (!slot) throw new Error('no slot')
    const flipped = (digits: string) => `${digits.startsWith('0') ? '1' : '0'}${digits.slice(1)}`
    const unlockWith = (change: Partial<typeof slot>) => {
      const forged = { ...sealed, slots: [{ ...slot, ...change } as typeof slot] }
      return unlockByPassword({ ...forged, checksum: vaultChecksum(forged, forged.ct) })
    }
    const { keys, wrap } = slot
    const secret = { ...keys.secret, ct: flipped(keys.secret.ct) }
    await expect(unlockWith({ keys: { ...keys, secret } })).rejects.toMatchObject({ reason: 'wrongPassword' })
    for (const change of [
      { wrap: { ...wrap, ct: flipped(wrap.ct) } },
      { wrap: { ...wrap, enc: flipped(wrap.enc) } },
      { name: 'Another' },
      { createdAtMs: 1 },
      { expiresAtMs: 9_000 },
    ]) {
      await expect(unlockWith(change)).rejects.toMatchObject({ reason: 'vaultCorrupted' })
    }
  })
})

describe('parseSealedVault', () => {
  it('throws nothing but its own error, whatever is stored', () => {
    const part = fc.constantFrom(...Object.keys(sealed))
    const check = (key: string, value: unknown, anything: unknown) => {
      for (const stored of [{ ...sealed, [key]: value }, anything, JSON.stringify(anything)]) {
        try {
          expect(parseSealedVault(stored)).toEqual(sealed)
        } catch (error) {
          expect(error).toBeInstanceOf(WalletError)
          expect(error).toMatchObject({ reason: 'vaultCorrupted' })
        }
      }
    }
    fc.assert(fc.property(part, fc.anything(), fc.anything(), check), { numRuns: 10_000 })
  })

  it('refuses more than a vault can hold, without running out of stack', () => {
    for (const bytes of [MAX_CONTENTS_BYTES + 16, 8 * MAX_CONTENTS_BYTES]) {
      const huge = { ...sealed, ct: 'ab'.repeat(bytes) }
      const fitting = { ...huge, checksum: vaultChecksum(huge, huge.ct) }
      expect(isIntactVault(fitting)).toBe(bytes === MAX_CONTENTS_BYTES + 16)
    }
  })
})
