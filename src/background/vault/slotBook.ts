import type { SlotChange } from '../../keyring/vault/change/openedVault.ts'
import type { SlotSecret } from '../../keyring/vault/slots/slotTypes.ts'
import { wipe } from '../../keyring/wipe.ts'
import type { SlotInfo } from '../../protocol/slots.ts'
import type { Audit } from '../audit/audit.ts'
import type { Session } from '../session/session.ts'
import type { Stores } from '../state/stores.ts'
import type { VaultKeeper } from './vaultKeeper.ts'

/** The ways to open the wallet: coming in by one, and changing them. Keeps session, vault and record in step. */
export type SlotBook = {
  list(): SlotInfo[]
  /**
   * Unlocks the wallet.
   * @throws WalletError as `VaultKeeper.enter`
   */
  enter(secret: SlotSecret, options?: { signCount?: number | undefined }): Promise<void>
  /** Changes the slots; the data key is replaced with them. @throws WalletError `locked`, and as `VaultKeeper.rekey` */
  change(change: SlotChange): Promise<void>
  /** Replaces the password, and opens the wallet where it was locked. @throws WalletError as `VaultKeeper.changePassword` */
  replacePassword(options: { secret: SlotSecret; newPassword: string }): Promise<void>
}

export function createSlotBook({
  vault,
  session,
  stores: { slotUse },
  audit,
}: {
  vault: VaultKeeper
  session: Session
  stores: Pick<Stores, 'slotUse'>
  audit: Audit
}): SlotBook {
  async function readUse(dataKey: Uint8Array): Promise<void> {
    const used = await vault.readBody(dataKey, ({ slotNotes }) =>
      Object.entries(slotNotes).flatMap(([slotId, { lastUsedAtMs }]) =>
        lastUsedAtMs === undefined ? [] : [[slotId, lastUsedAtMs] as const],
      ),
    )
    await slotUse.update(() => Object.fromEntries(used))
  }

  return {
    list: () =>
      vault.slots().map((slot) => {
        const lastUsedAtMs = slotUse.get()[slot.slotId]
        return { ...slot, ...(lastUsedAtMs !== undefined && { lastUsedAtMs }) }
      }),
    async enter(secret, options) {
      const before = vault.slots()
      const { dataKey, rekeyedFor } = await vault.enter(secret, options)
      try {
        await session.open(dataKey)
        await readUse(dataKey)
      } finally {
        wipe(dataKey)
      }
      const left = new Set(vault.slots().map(({ slotId }) => slotId))
      const expired = before.filter(({ slotId, type }) => type !== 'password' && !left.has(slotId))
      for (const { type } of expired) await audit.record({ type: 'slotRevoked', subject: `${type}, expired` })
      if (rekeyedFor) await audit.record({ type: 'dataKeyRotated', subject: rekeyedFor })
    },
    async change(change) {
      await session.withDataKey((dataKey) => vault.rekey(dataKey, change, session.replaceDataKey))
      await session.withDataKey(readUse)
    },
    async replacePassword(options) {
      await vault.changePassword(options, session.open)
      await session.withDataKey(readUse)
    },
  }
}
