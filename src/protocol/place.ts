import type { AccountId, ChainId } from './ids.ts'

/** Where something is held, allowed or done: an account on a chain. */
export type Place = { readonly accountId: AccountId; readonly chainId: ChainId }

/** @returns what tells a place from every other; archives are named by it, so that it stays as it is */
export function placeKey({ accountId, chainId }: Place): string {
  return `${accountId} ${chainId}`
}
