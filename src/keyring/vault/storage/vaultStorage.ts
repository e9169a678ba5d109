/** Where the vault is kept: any store of JSON values by key. A missing key reads as undefined. */
export type VaultStorage = {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
}

/** The keys of the two copies, and of the mark that says a vault was made here once. */
export const copyKeys = ['vault.a', 'vault.b'] as const
export type CopyKey = (typeof copyKeys)[number]
export const EXISTS_KEY = 'vault.exists'
