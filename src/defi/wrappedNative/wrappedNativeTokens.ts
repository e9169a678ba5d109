import type { ByChain } from '../swapProtocol.ts'

/**
 * The token that stands for each chain's own coin, one for one: WETH9 and its kin.
 * @see https://docs.uniswap.org/contracts/v3/reference/deployments
 */
export const wrappedNativeTokens: ByChain = {
  'eip155:1': '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
  'eip155:10': '0x4200000000000000000000000000000000000006',
  'eip155:56': '0xbb4cdb9cbd36b01bd1cbaebf2de08d9173bc095c',
  'eip155:100': '0xe91d153e0b41518a2ce8dd3d7944fa863463a97d',
  'eip155:137': '0x0d500b1d8e8ef31e21c99d1db9a6444d3adf1270',
  'eip155:8453': '0x4200000000000000000000000000000000000006',
  'eip155:31337': '0x700b6a60ce7eaaea56f065753d8dcb9653dbad35',
  'eip155:42161': '0x82af49447d8a07e3bd95bd0d56f35241523fbab1',
  'eip155:43114': '0xb31f66aa3c1e785363f0875a1b74e27b85fd66c7',
  'eip155:59144': '0xe5d7c2a44ffddf6b295a15c148167daaaf5cf34f',
  'eip155:11155111': '0xfff9976782d46cc05630d1f6ebab18b2324d6b14',
}
