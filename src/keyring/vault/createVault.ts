import type { Clock } from '../clock.ts'
import { createUuid } from '../random/createUuid.ts'
import { drawBytes } from '../random/drawBytes.ts'
import type { Random } from '../random/random.ts'
import type { VaultContents } from './contents/contents.ts'
import { defaultKdfCost, type KdfCost } from './kdf/kdfParams.ts'
import { assertPasswordStrength } from './password/assertPasswordStrength.ts'
import type { SealedVault } from './sealedVault.ts'
import { sealSlots } from './sealSlots.ts'
import { createSlot } from './slots/createSlot.ts'

/**
 * Seals contents in a new vault: a random data key encrypts them, a password slot holds the data key.
 *
 * @param options.gen 1, or the one after the vault's whose place it takes
 * @param options.kdf cost of the password slot; Argon2id with 64 MiB and 3 passes if left out
 * @returns the vault, and the 32-byte data key, which the caller keeps while unlocked and wipes on lock
 * @throws WalletError `weakPassword`, `weakRandom`, `kdfOutOfBounds`
 */
export async function createVault(options: {
  contents: VaultContents
  password: string
  random: Random
  clock: Clock
  gen?: number | undefined
  kdf?: KdfCost | undefined
}): Promise<{ sealed: SealedVault; dataKey: Uint8Array }> {
  const { contents, password, random, clock, gen = 1, kdf = defaultKdfCost } = options
  assertPasswordStrength(password)
  const vaultId = createUuid(random)
  const dataKey = drawBytes(random, 32)
  const secret = { type: 'password', password, options: kdf } as const
  const { slot, note } = await createSlot({ secret, name: 'Password', vaultId, random, clock })
  const sealed = await sealSlots({
    vaultId,
    gen,
    slots: [slot],
    body: { contents, dataKeyCreatedAtMs: clock(), slotNotes: { [slot.slotId]: note } },
    dataKey,
    random,
    clock,
  })
  return { sealed, dataKey }
}
