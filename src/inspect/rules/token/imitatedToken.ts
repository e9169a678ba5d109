import { findBuiltInChain } from '../../../chains/networks/networks.ts'
import { compareTokens, findImitated } from '../../assets/findImitated.ts'
import { formatAddress } from '../../parties/formatParty.ts'
import type { TokenRule } from '../tokenFacts.ts'

/** Chains of a person's own have some coin too; that of most is ether. */
const ether = { name: 'Ether', symbol: 'ETH', decimals: 18 }

/** A token named like another one that the wallet knows, or like the chain's own coin. */
export const imitatedToken: TokenRule = {
  id: 'lookalike-token',
  level: 'danger',
  applies: ({ token, tokens }) => {
    const nativeCurrency = findBuiltInChain(token.chainId)?.nativeCurrency ?? ether
    const onChain = tokens.filter(({ chainId }) => chainId === token.chainId)
    const original = findImitated(token, onChain, { id: token.chainId, nativeCurrency })
    if (!original) return undefined
    return {
      title: `This is not the ${original.symbol} you know`,
      sentence: `The token at ${formatAddress(token.address)} calls itself ${token.symbol}, but it is not the ${original.symbol} of this network. It may be worth nothing.`,
      evidence: compareTokens(token, original),
    }
  },
}
