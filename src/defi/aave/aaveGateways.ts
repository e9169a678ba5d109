import type { ByChain } from '../swapProtocol.ts'

/**
 * The contracts through which each chain's own coin is lent to Aave V3's pool and borrowed there; the pool itself takes tokens
 * only.
 * @see https://github.com/bgd-labs/aave-address-book (WETH_GATEWAY)
 */
export const aaveGateways: ByChain = {
  'eip155:1': '0xd01607c3c5ecaba394d8be377a08590149325722',
  'eip155:10': '0x5f2508cae9923b02316254026cd43d7902866725',
  'eip155:56': '0x0c2c95b24529664fe55d4437d7a31175cfe6c4f7',
  'eip155:100': '0x721b9abab6511b46b9ee83a1aba23bdacb004149',
  'eip155:137': '0xbc302053db3aa514a3c86b9221082f162b91ad63',
  'eip155:8453': '0xa0d9c1e9e48ca30c8d8c3b5d69ff5dc1f6dffc24',
  'eip155:31337': '0x5061c45ce504cdf3afc0cc566480f6e814241e0e',
  'eip155:42161': '0x5283beced7adf6d003225c13896e536f2d4264ff',
  'eip155:43114': '0x2825ce5921538d17cc15ae00a8b24ff759c6cdae',
  'eip155:59144': '0x31a239f3e39c5d8ba6b201ba81ed584492ae960f',
  'eip155:11155111': '0x387d311e47e80b498169e6fb51d3193167d89f7d',
}
