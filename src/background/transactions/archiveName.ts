import type { AccountId } from '../../protocol/ids.ts'
import { type Place, placeKey } from '../../protocol/place.ts'
import type { Activity } from '../../protocol/transaction.ts'

/** What only came in to be seen is put away by itself. */
const kinds = { wanted: 'activity', unwanted: 'hidden activity' } as const

/** @returns the log that takes what was put away of one account on one chain, oldest first */
export function archiveName(place: Place, { unwanted }: { readonly unwanted?: unknown }): string {
  return `${unwanted ? kinds.unwanted : kinds.wanted} ${placeKey(place)}`
}

/** @returns the name of the log of a row */
export function archiveOf(row: Activity): string {
  return archiveName(row, row)
}

/** @returns what the names of all logs of an account begin with */
export function archivePrefixes(accountId: AccountId): string[] {
  return Object.values(kinds).map((kind) => `${kind} ${accountId} `)
}
