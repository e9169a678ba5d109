import type { ByChain } from '../swapProtocol.ts'

/**
 * Aave V3's pools, of its main market on each chain.
 * @see https://aave.com/docs/resources/addresses
 */
export const aavePools: ByChain = {
  'eip155:1': '0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2',
  'eip155:10': '0x794a61358d6845594f94dc1db02a252b5b4814ad',
  'eip155:56': '0x6807dc923806fe8fd134338eabca509979a7e0cb',
  'eip155:100': '0xb50201558b00496a145fe76f7424749556e326d8',
  'eip155:137': '0x794a61358d6845594f94dc1db02a252b5b4814ad',
  'eip155:8453': '0xa238dd80c259a72e81d7e4664a9801593f98d1c5',
  'eip155:31337': '0xafafc81b49d93591015e7d9b37ab9d78bb79e12a',
  'eip155:42161': '0x794a61358d6845594f94dc1db02a252b5b4814ad',
  'eip155:43114': '0x794a61358d6845594f94dc1db02a252b5b4814ad',
  'eip155:59144': '0xc47b8c00b0f69a36fa203ffeac0334874574a8ac',
  'eip155:11155111': '0x6ae43d3271ff6888e7fc43fd7321a503ff738951',
}
