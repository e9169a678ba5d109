import type { Rpc } from '../rpc/rpc.ts'
import { cleanText } from './cleanText.ts'
import { decodeContractText } from './decodeContractText.ts'
import { decodeWord, encodeSupportsErc721, tokenSelectors } from './erc20.ts'
import { tryCall } from './tryCall.ts'

/** What a token contract says of itself; text is cleaned and cut, yet still a stranger's. */
export type TokenMetadata = {
  readonly address: `0x${string}`
  readonly standard: 'erc20' | 'erc721'
  /** At most 32 graphemes; empty when the contract has none. */
  readonly symbol: string
  /** At most 64 graphemes; empty when the contract has none. */
  readonly name: string
  /** 0 for ERC-721; undefined when the contract does not say, or says more than 36. */
  readonly decimals: number | undefined
}

const MAX_SYMBOL_LENGTH = 32
const MAX_NAME_LENGTH = 64
const MAX_DECIMALS = 36n

/**
 * Asks a token contract for its name, symbol, decimals and kind. `eth_call`, four in one batch.
 *
 * A part that reverts or is nonsense is left out; it never makes the whole fail.
 *
 * @returns undefined when nothing at that address answers as a token does
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchTokenMetadata(
  rpc: Rpc,
  address: `0x${string}`,
): Promise<TokenMetadata | undefined> {
  const [name, symbol, decimals, isErc721] = await Promise.all([
    tryCall(rpc, address, tokenSelectors.name),
    tryCall(rpc, address, tokenSelectors.symbol),
    tryCall(rpc, address, tokenSelectors.decimals),
    tryCall(rpc, address, encodeSupportsErc721()),
  ])
  const standard = decodeWord(isErc721) === 1n ? 'erc721' : 'erc20'
  const metadata: TokenMetadata = {
    address,
    standard,
    symbol: cleanText(decodeContractText(symbol) ?? '', MAX_SYMBOL_LENGTH),
    name: cleanText(decodeContractText(name) ?? '', MAX_NAME_LENGTH),
    decimals: standard === 'erc721' ? 0 : toDecimals(decodeWord(decimals)),
  }
  const saysNothing = metadata.symbol === '' && metadata.name === '' && metadata.decimals === undefined
  return saysNothing ? undefined : metadata
}

function toDecimals(word: bigint | undefined): number | undefined {
  return word === undefined || word > MAX_DECIMALS ? undefined : Number(word)
}
