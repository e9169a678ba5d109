import type { Services } from '../services.ts'
import { finishLeaving } from './finishLeaving.ts'

/** Brings the list of accounts in line with the vault that was opened, and ends what a worker may have died over. */
export async function followVault(services: Services): Promise<void> {
  const { session, vault, accounts, stores } = services
  await session.withDataKey(async (dataKey) => accounts.follow(await vault.read(dataKey)))
  // Nearly always: an unlock writes nothing for it.
  if (stores.leaving.get().length === 0) return
  await finishLeaving(services)
  // What is still in the vault was never removed.
  await stores.leaving.update((leaving) => leaving.filter((id) => !accounts.find(id)))
}
