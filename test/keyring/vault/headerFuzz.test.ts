import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { phraseToEntropy } from '../../../src/keyring/phrase/phraseEntropy.ts'
import { vaultChecksum } from '../../../src/keyring/vault/checksum.ts'
import type { KdfParams } from '../../../src/keyring/vault/kdf/kdfParams.ts'
import { isIntactVault } from '../../../src/keyring/vault/parseSealedVault.ts'
import type { SealedVault } from '../../../src/keyring/vault/sealedVault.ts'
import type { SlotSecret } from '../../../src/keyring/vault/slots/slotTypes.ts'
import { readVault } from '../../../src/keyring/vault/storage/readVault.ts'
import { unlockVault } from '../../../src/keyring/vault/unlockVault.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { createMemoryStores } from '../support/memoryStorage.ts'
import { sampleHistory } from '../support/sampleHistory.ts'
import { JUNK_PHRASE, PASSWORD } from '../support/sampleVault.ts'

type Json = Record<string, unknown>

/** A vault with a password, a passkey and a phrase. */
let sealed: SealedVault
/** Where something can be put: the keys that lead there. */
let places: string[][]

beforeAll(async () => {
  const generation = (await sampleHistory()).find(({ event }) => event === 'phrase added')
  if (!generation) throw new Error('The history has a phrase')
  sealed = generation.sealed
  places = placesOf(sealed)
}, 120_000)

function placesOf(value: unknown, path: string[] = []): string[][] {
  const deeper =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]))
      : []
  return path.length === 0 ? deeper : [path, ...deeper]
}

/** @returns the vault with something else at a place, and a checksum that fits wherever one can */
function forge(path: readonly string[], value: unknown): unknown {
  const forged = structuredClone(sealed) as unknown as Json
  const parent = path.slice(0, -1).reduce<Json>((part, key) => part[key] as Json, forged)
  const last = path.at(-1) ?? ''
  if (value === undefined) delete parent[last]
  else parent[last] = value
  try {
    return { ...forged, checksum: vaultChecksum(forged as never, forged.ct as string) }
  } catch {
    return forged
  }
}

/** @returns what it takes to find out that it is not the vault it was, and how that is said */
async function tryOut(forged: unknown, secret: SlotSecret) {
  const startMs = performance.now()
  const said = await unlockVault(forged as SealedVault, secret, { clock: () => 2_000 }).then(
    () => 'opened',
    (error: unknown) => (error instanceof WalletError ? error.reason : error),
  )
  return { said, tookMs: performance.now() - startMs }
}

const refusals = [
  'vaultCorrupted',
  'wrongPassword',
  'wrongPhrase',
  'kdfOutOfBounds',
  'slotExpired',
  'vaultUnreadable',
]
const anything = fc.oneof(
  fc.constant(undefined),
  fc.anything({ maxDepth: 2 }),
  fc.integer({ min: -(2 ** 33), max: 2 ** 53 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 200 }),
  fc.constantFrom(2 ** 20, 2 ** 30, 11, 'password', 'phrase', 'passkey', '__proto__', '0'.repeat(64)),
)

describe('10,000 forged headers', () => {
  it('are each told by a typed error, in two seconds and 300 MB at most', { timeout: 600_000 }, async () => {
    const phrase = { type: 'phrase', entropy: phraseToEntropy(JUNK_PHRASE) } as const
    const memoryBefore = process.memoryUsage().rss
    let slowestMs = 0
    let largest = memoryBefore
    const check = async (at: number, value: unknown) => {
      const forged = forge(places[at % places.length] ?? [], value)
      // What costs Argon2id is looked at below: ten thousand times would only measure Argon2id.
      const { said, tookMs } = await tryOut(forged, phrase)
      const isUnchanged = isIntactVault(forged) && forged.checksum === sealed.checksum
      expect(isUnchanged ? ['opened'] : refusals).toContain(said)
      const reading = await readVault(createMemoryStores({ main: new Map([['vault.a', forged]]) }))
      expect(['healed', 'damaged', 'none']).toContain(reading.status)
      slowestMs = Math.max(slowestMs, tookMs)
      largest = Math.max(largest, process.memoryUsage().rss)
    }
    await fc.assert(fc.asyncProperty(fc.nat(), anything, check), { numRuns: 10_000, seed: 2_026 })
    expect(slowestMs).toBeLessThan(2_000)
    expect(largest - memoryBefore).toBeLessThan(300 * 1024 * 1024)
  })

  it('ask for no more of Argon2id than its bounds', { timeout: 300_000 }, async () => {
    const slotAt = sealed.slots.findIndex(({ type }) => type === 'password')
    const params = ['slots', `${slotAt}`, 'params']
    const numbers = fc.oneof(fc.integer(), fc.integer({ min: 0, max: 12 }), fc.double())
    const names = fc.constantFrom('memoryKiB', 'iterations', 'parallelism')
    const check = async (name: string, value: number) => {
      const forged = forge([...params, name], value)
      const slot = (forged as SealedVault).slots[slotAt]
      if (!slot) throw new Error('The slot is still there')
      const { memoryKiB, iterations, parallelism } = slot.params as KdfParams
      const isInBounds =
        isIntactVault(forged) &&
        memoryKiB >= 19_456 &&
        memoryKiB * iterations <= 768 * 1024 &&
        iterations >= 2 &&
        iterations <= 10 &&
        parallelism >= 1 &&
        parallelism <= 16
      // Those cost what they are allowed to; that is measured where the bounds are tested.
      if (isInBounds) return
      const { said } = await tryOut(forged, { type: 'password', password: PASSWORD })
      expect(['vaultCorrupted', 'kdfOutOfBounds']).toContain(said)
    }
    await fc.assert(fc.asyncProperty(names, numbers, check), { numRuns: 2_000, seed: 2_026 })
  })
})
