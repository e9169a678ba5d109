import type { AccountId, ChainId } from '../../protocol/ids.ts'

export type ActivityPlace = { readonly accountId: AccountId; readonly chainId: ChainId }

/** @returns the log that takes what was put away of one account on one chain, oldest first */
export function archiveName({ accountId, chainId }: ActivityPlace): string {
  return `activity ${accountId} ${chainId}`
}
