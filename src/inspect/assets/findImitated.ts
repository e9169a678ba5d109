import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import type { Chain, Token } from '../../protocol/chain.ts'
import { foldConfusables } from './foldConfusables.ts'

/** A token or, without an address, a chain's own coin. */
type Named = { readonly address?: string | undefined; readonly symbol: string }

/**
 * Finds the known token, or the chain's own coin, that another token is named like.
 *
 * @param tokens those the wallet knows on the chain
 * @returns what is imitated; undefined when it imitates none, or is known itself
 */
export function findImitated(
  { address, symbol }: Named,
  tokens: readonly Token[],
  chain: Pick<Chain, 'id' | 'nativeCurrency'>,
): Named | undefined {
  if (address === undefined) return undefined
  const sought = address.toLowerCase()
  const folded = foldConfusables(symbol)
  if (tokens.some((token) => token.address === sought) || folded === '') return undefined
  const native = { address: undefined, symbol: chain.nativeCurrency.symbol }
  const candidates: readonly Named[] = [...findBuiltInTokens(chain.id), ...tokens, native]
  const isKnown = candidates.some((candidate) => candidate.address === sought)
  const original = candidates.find((candidate) => foldConfusables(candidate.symbol) === folded)
  return isKnown ? undefined : original
}

/** @returns both addresses in full, for whoever wants to check */
export function compareTokens(asked: Named, known: Named): string {
  return `Asked for: ${asked.address}. Known: ${known.address ?? 'the network’s own coin'}.`
}
