import type { Chain } from '../../protocol/chain.ts'

/** @returns the page of a transaction on the chain's explorer (EIP-3091); undefined when the chain has none */
export function formatTransactionUrl(
  { explorerUrl }: Pick<Chain, 'explorerUrl'>,
  hash: string,
): string | undefined {
  return explorerUrl && `${explorerUrl.replace(/\/+$/, '')}/tx/${encodeURIComponent(hash)}`
}
