import type { ByChain } from '../swapProtocol.ts'

/**
 * SwapRouter02, which trades on V3 and V2.
 * @see https://docs.uniswap.org/contracts/v3/reference/deployments
 */
export const swapRouters02: ByChain = {
  'eip155:1': '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45',
  'eip155:10': '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45',
  'eip155:56': '0xb971ef87ede563556b2ed4b1c0b0019111dd85d2',
  'eip155:137': '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45',
  'eip155:8453': '0x2626664c2603336e57b271c5c0b26f421741e481',
  'eip155:31337': '0x82dc47734901ee7d4f4232f398752cb9dd5daccc',
  'eip155:42161': '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45',
  'eip155:43114': '0xbb00ff08d01d300023c629e8ffffcb65a5a578ce',
  'eip155:11155111': '0x3bfa4769fb09eefc5a80d6e87c3b9c650f7ae48e',
}

/** SwapRouter, the older one, still in use. */
export const swapRouters: ByChain = {
  'eip155:1': '0xe592427a0aece92de3edee1f18e0157c05861564',
  'eip155:10': '0xe592427a0aece92de3edee1f18e0157c05861564',
  'eip155:137': '0xe592427a0aece92de3edee1f18e0157c05861564',
  'eip155:42161': '0xe592427a0aece92de3edee1f18e0157c05861564',
}
