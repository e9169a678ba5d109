import { findBuiltInTokens } from '../../chains/tokens/builtInTokens.ts'
import type { Chain, Token } from '../../protocol/chain.ts'
import { foldConfusables } from './foldConfusables.ts'

type Named = { readonly address?: string | undefined; readonly symbol: string }

/**
 * Finds the known token, or the chain's own coin, that another token is named like.
 *
 * @param tokens those the wallet knows on the chain
 * @returns the symbol that is imitated; undefined when it imitates none, or is known itself
 */
export function findImitated(
  { address, symbol }: Named,
  tokens: readonly Token[],
  chain: Pick<Chain, 'id' | 'nativeCurrency'>,
): string | undefined {
  if (address === undefined) return undefined
  const sought = address.toLowerCase()
  const folded = foldConfusables(symbol)
  if (tokens.some((token) => token.address === sought) || folded === '') return undefined
  const native = { address: undefined, symbol: chain.nativeCurrency.symbol }
  const candidates: readonly Named[] = [...findBuiltInTokens(chain.id), ...tokens, native]
  const isKnown = candidates.some((candidate) => candidate.address === sought)
  const original = candidates.find((candidate) => foldConfusables(candidate.symbol) === folded)
  return isKnown ? undefined : original?.symbol
}
