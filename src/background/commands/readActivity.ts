import type { CommandHandler } from './commandHandler.ts'

/** A page of the older activity of one account on one chain. */
export const readActivity: CommandHandler<'readActivity'> = async (params, services) => {
  const { readOlderActivity } = await import('../transactions/readOlderActivity.ts')
  return readOlderActivity(services, params)
}
