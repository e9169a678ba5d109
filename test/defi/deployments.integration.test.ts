import { expect, inject, it } from 'vitest'
import { isAavePool } from '../../src/defi/aave/aavePools.ts'
import { findProtocol } from '../../src/defi/decodeSwap.ts'
import { wrappedNativeTokens } from '../../src/defi/wrappedNative/wrappedNativeTokens.ts'

it('the routers and the wrapped coin of the devnet are where the wallet expects them', () => {
  const { uniswapV2Router, uniswapV3Router, universalRouter, weth } = inject('deployments')
  expect(findProtocol('eip155:31337', uniswapV2Router)?.name).toBe('Uniswap')
  expect(findProtocol('eip155:31337', uniswapV3Router)?.name).toBe('Uniswap')
  expect(findProtocol('eip155:31337', universalRouter)?.name).toBe('Uniswap')
  expect(wrappedNativeTokens['eip155:31337']).toBe(weth.toLowerCase())
})

it('so is the pool of Aave', () => {
  expect(isAavePool('eip155:31337', inject('deployments').aavePool)).toBe(true)
  expect(isAavePool('eip155:1', inject('deployments').aavePool)).toBe(false)
})
