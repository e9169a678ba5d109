import { expect, inject, it } from 'vitest'
import { findPool } from '../../src/defi/aave/findPool.ts'
import { findProtocol } from '../../src/defi/decodeSwap.ts'
import { wrappedNativeTokens } from '../../src/defi/wrappedNative/wrappedNativeTokens.ts'

it('the routers and the wrapped coin of the devnet are where the wallet expects them', () => {
  const { uniswapV2Router, uniswapV3Router, universalRouter, weth } = inject('deployments')
  expect(findProtocol('eip155:31337', uniswapV2Router)?.name).toBe('Uniswap')
  expect(findProtocol('eip155:31337', uniswapV3Router)?.name).toBe('Uniswap')
  expect(findProtocol('eip155:31337', universalRouter)?.name).toBe('Uniswap')
  expect(wrappedNativeTokens['eip155:31337']).toBe(weth.toLowerCase())
})

it('so are the pool of Aave, and what takes coins for it', () => {
  const { aavePool, aaveGateway, weth } = inject('deployments')
  const pool = aavePool.toLowerCase()
  expect(findPool('eip155:31337', aavePool)).toBe(pool)
  expect({ aaveGateway, pool: findPool('eip155:31337', aaveGateway) }).toEqual({ aaveGateway, pool })
  expect(findPool('eip155:31337', weth)).toBeUndefined()
  expect(findPool('eip155:1', aavePool)).toBeUndefined()
  expect(findPool('eip155:999', aavePool)).toBeUndefined()
})
