import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { builtInChains } from '../../../src/chains/networks/networks.ts'
import { builtInTokens, findBuiltInTokens } from '../../../src/chains/tokens/builtInTokens.ts'
import { Token } from '../../../src/protocol/chain.ts'

describe('builtInTokens', () => {
  it('are tokens by the schema, of chains the wallet has, each once', () => {
    const chainIds = builtInChains.map((chain) => chain.id)
    for (const token of builtInTokens) {
      expect(v.parse(Token, token)).toEqual(token)
      expect(chainIds).toContain(token.chainId)
    }
    const ids = builtInTokens.map((token) => `${token.chainId}/${token.address}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('name USDC on every chain', () => {
    for (const chain of builtInChains) {
      expect(findBuiltInTokens(chain.id).map((token) => token.symbol)).toContain('USDC')
    }
  })
})
