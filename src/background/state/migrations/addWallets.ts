import * as v from 'valibot'

/** Accounts, version 1 to 2: beside them stand the wallets they belong to, which the next unlock fills in. */
export function addWallets(value: unknown): unknown {
  return { ...v.parse(v.looseObject({}), value), wallets: [] }
}
