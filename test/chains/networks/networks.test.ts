import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { builtInChains, findBuiltInChain } from '../../../src/chains/networks/networks.ts'
import { Chain } from '../../../src/protocol/chain.ts'
import { evmChainId } from '../../../src/protocol/ids.ts'

describe('builtInChains', () => {
  it('are the eleven chains, in the order they are offered', () => {
    expect(builtInChains.map((chain) => [chain.name, chain.id])).toEqual([
      ['Ethereum', 'eip155:1'],
      ['Base', 'eip155:8453'],
      ['Arbitrum', 'eip155:42161'],
      ['Optimism', 'eip155:10'],
      ['Polygon', 'eip155:137'],
      ['BNB Chain', 'eip155:56'],
      ['Avalanche', 'eip155:43114'],
      ['Gnosis', 'eip155:100'],
      ['Linea', 'eip155:59144'],
      ['Sepolia', 'eip155:11155111'],
      ['Devnet', 'eip155:31337'],
    ])
  })

  it.each(builtInChains)('$name is a chain by the schema', (chain) => {
    expect(v.parse(Chain, chain)).toEqual(chain)
  })

  it.each(builtInChains.filter((chain) => chain.name !== 'Devnet'))(
    '$name has several nodes of different hosts, by https, without a key',
    (chain) => {
      const hosts = chain.rpcUrls.map((url) => new URL(url).hostname)
      expect(new Set(hosts).size).toBeGreaterThanOrEqual(3)
      for (const url of chain.rpcUrls) expect(url).toMatch(/^https:\/\/[^?${}]+$/)
    },
  )

  it('are found by id', () => {
    expect(findBuiltInChain(evmChainId(8453))?.name).toBe('Base')
    expect(findBuiltInChain(evmChainId(2))).toBeUndefined()
  })
})
