import type { Token } from '../../../protocol/chain.ts'
import type { ChainId } from '../../../protocol/ids.ts'

/** Symbol, name, decimals, and the address as its issuer publishes it, checksum included (EIP-55). */
type TokenRow = readonly [symbol: string, name: string, decimals: number, address: `0x${string}`]

/** @returns the ERC-20 tokens of one chain, from one row each; addresses in lower case */
export function createTokenList(chainId: ChainId, rows: readonly TokenRow[]): readonly Token[] {
  return rows.map(([symbol, name, decimals, address]) => ({
    chainId,
    address: address.toLowerCase(),
    standard: 'erc20',
    symbol,
    name,
    decimals,
  }))
}
