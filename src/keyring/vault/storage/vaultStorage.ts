/** Where the vault is kept: any store of JSON values by key. A missing key reads as undefined. */
export type VaultStorage = {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/**
 * Two stores that fail for different reasons. The first holds two copies; the other mirrors the newest, and may be
 * missing: the wallet then works with less to fall back on.
 */
export type VaultStores = { readonly main: VaultStorage; readonly mirror: VaultStorage }

/** Each copy: which store it is in, and under what key. */
export const copyPlaces = [
  { store: 'main', key: 'vault.a' },
  { store: 'main', key: 'vault.b' },
  { store: 'mirror', key: 'vault.mirror' },
] as const satisfies readonly { store: keyof VaultStores; key: string }[]
export type CopyPlace = (typeof copyPlaces)[number]

/** Says, in either store, that a vault was made here once. */
export const EXISTS_KEY = 'vault.exists'

/** The list of vaults that another one took the place of. */
export const ASIDE_KEY = 'vault.aside'

/** Where the mirror keeps whole vaults that are others than the one in use, and were not set aside: none is destroyed unseen. */
export const MIRROR_ASIDE_KEY = 'vault.mirror.aside'
