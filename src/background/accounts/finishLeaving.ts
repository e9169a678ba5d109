import type { Services } from '../services.ts'

/**
 * Lets go of what hung on accounts that were removed, also where a worker died over it. One with a transaction on its way
 * has not left altogether before that is settled.
 */
export async function finishLeaving(services: Services): Promise<void> {
  const { stores, accounts } = services
  const gone = stores.leaving.get().filter((id) => !accounts.find(id))
  if (gone.length === 0) return
  // Hardly any start has to.
  const { forgetAccounts } = await import('./forgetAccounts.ts')
  await forgetAccounts(services, gone)
  const onTheirWay = stores.activity.get().map(({ accountId }) => accountId)
  await stores.leaving.update((leaving) =>
    leaving.filter((id) => !gone.includes(id) || onTheirWay.includes(id)),
  )
}
