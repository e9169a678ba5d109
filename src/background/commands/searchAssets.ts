import { readAssets, searchAssets as search } from '../searches/searchAssets.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Searches some more of an account's history, and reads what the account holds of all that was found. */
export const searchAssets: CommandHandler<'searchAssets'> = async (place, services) => {
  services.accounts.get(place.accountId)
  const found = await search(services, place)
  const assets = await readAssets(services, place)
  return { search: found, assets: assets.map(({ asset, amount, isKnown }) => ({ asset, amount, isKnown })) }
}
