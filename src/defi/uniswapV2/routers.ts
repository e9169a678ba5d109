import type { ByChain } from '../swapProtocol.ts'

/**
 * UniswapV2Router02.
 * @see https://docs.uniswap.org/contracts/v2/reference/smart-contracts/v2-deployments
 */
export const routers: ByChain = {
  'eip155:1': '0x7a250d5630b4cf539739df2c5dacb4c659f2488d',
  'eip155:10': '0x4a7b5da61326a6379179b40d00f57e5bbdc962c2',
  'eip155:56': '0x4752ba5dbc23f44d87826276bf6fd6b1c372ad24',
  'eip155:137': '0xedf6066a2b290c185783862c7f4776a2c8077ad1',
  'eip155:8453': '0x4752ba5dbc23f44d87826276bf6fd6b1c372ad24',
  'eip155:31337': '0xe1da8919f262ee86f9be05059c9280142cf23f48',
  'eip155:42161': '0x4752ba5dbc23f44d87826276bf6fd6b1c372ad24',
  'eip155:43114': '0x4752ba5dbc23f44d87826276bf6fd6b1c372ad24',
  'eip155:11155111': '0xee567fe1712faf6149d80da1e6934e354124cfe3',
}
