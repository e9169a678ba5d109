import type { Random } from '../../random/random.ts'

/**
 * A way to open the vault. One file each, listed in `slotTypes.ts`.
 * `Params` is what the vault keeps to ask for the secret, `Secret` what the person brings, `Options` what making a slot
 * is told.
 */
export type SlotType<Params, Secret, Options> = {
  createParams(options: Options, random: Random): Params
  /**
   * Refuses parameters that make a slot unsafe. Stored parameters are an attacker's to change.
   * @throws WalletError `kdfOutOfBounds`
   */
  assertParams(params: Params): void
  /** @returns whether the secret can be this slot's at all: nothing is derived where it can't */
  fits(secret: Secret, params: Params): boolean
  /** @returns 32 bytes that the caller wipes */
  deriveKey(secret: Secret, params: Params, vaultId: string): Promise<Uint8Array>
}
