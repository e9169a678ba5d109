import { createHdWallet } from '../../../src/keyring/accounts/createHdWallet.ts'
import type { VaultContents } from '../../../src/keyring/vault/contents/contents.ts'
import { createContents } from '../../../src/keyring/vault/contents/createContents.ts'
import { createVault } from '../../../src/keyring/vault/createVault.ts'
import type { KdfCost } from '../../../src/keyring/vault/kdf/kdfParams.ts'
import type { StoredVault } from '../../../src/keyring/vault/storedVault.ts'
import { unlockVault } from '../../../src/keyring/vault/unlockVault.ts'
import { seededRandom } from './seededRandom.ts'

export const PASSWORD = 'a quiet harbour at dawn'
export const JUNK_PHRASE = 'test test test test test test test test test test test junk'.split(' ')

/** The cheapest parameters within bounds, to keep tests quick. */
export const cheapKdf: KdfCost = { memoryKiB: 19 * 1024, iterations: 2, parallelism: 1 }

/** A vault's contents: one wallet, of the phrase that development chains use. */
export function sampleContents(): VaultContents {
  const wallet = createHdWallet({
    words: JUNK_PHRASE,
    name: 'Main',
    random: seededRandom(7),
    clock: () => 1_000,
  })
  return createContents([wallet])
}

/** A sealed vault, its data key and what is in it. */
export async function sampleVault() {
  const contents = sampleContents()
  const random = seededRandom(11)
  const made = await createVault({ contents, password: PASSWORD, random, clock: () => 1_000, kdf: cheapKdf })
  return { ...made, contents, random }
}

/** @returns the data key, which the password opens */
export async function unlockByPassword(sealed: StoredVault, password = PASSWORD): Promise<Uint8Array> {
  const { dataKey } = await unlockVault(sealed, { type: 'password', password }, { clock: () => 3_000 })
  return dataKey
}
