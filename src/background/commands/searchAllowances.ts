import { readAllowances, searchAllowances as search } from '../searches/searchAllowances.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Searches some more of an account's history, and reads what stands of all that was found. */
export const searchAllowances: CommandHandler<'searchAllowances'> = async (place, services) => {
  services.accounts.get(place.accountId)
  const found = await search(services, place)
  return { search: found, allowances: await readAllowances(services, place) }
}
