import type { Clock } from '../../clock.ts'
import type { Random } from '../../random/random.ts'
import type { VaultBody } from '../body/vaultBody.ts'
import type { KdfCost } from '../kdf/kdfParams.ts'
import type { SlotHead } from '../slots/slot.ts'

/** A vault while its slots are being changed: no data key is in them until it is sealed again. */
export type OpenedVault = {
  readonly vaultId: string
  readonly slots: readonly SlotHead[]
  readonly body: VaultBody
}

/** What a change draws and reads besides the vault. `kdf`: cost of a new password slot, the default if left out. */
export type ChangeTools = {
  readonly random: Random
  readonly clock: Clock
  readonly kdf?: KdfCost | undefined
}

/** A change of the ways in. It leaves what it is given as it is. */
export type SlotChange = (opened: OpenedVault, tools: ChangeTools) => OpenedVault | Promise<OpenedVault>
