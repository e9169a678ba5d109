import type { ByChain } from '../swapProtocol.ts'

const before21: ByChain = {
  'eip155:1': '0x66a9893cc07d91d95644aedd05d03f95e1dba8af',
  'eip155:10': '0x851116d9223fabed8e56c0e6b8ad0c31d98b3507',
  'eip155:56': '0x1906c1d672b88cd1b9ac7593301ca990f94eae07',
  'eip155:137': '0x1095692a6237d83c6a72f3f5efedb9a670c49223',
  'eip155:8453': '0x6ff5693b99212da76ad316178a184ab56d299b43',
  'eip155:42161': '0xa51afafe0263b40edaef0df8781ea9aa03e381a3',
  'eip155:43114': '0x94b75331ae8d42c1b61065089b7d48fe14aa73b7',
  'eip155:11155111': '0x3a9d48ab9751398bbfa63ad67599bb04e4bdf98b',
  'eip155:31337': '0xc8c25aab3eea991e083d2d0240ee4d693c59bdac',
}

const from21: ByChain = {
  'eip155:1': '0x4c82d1fbfe28c977cbb58d8c7ff8fcf9f70a2cca',
  'eip155:10': '0x8b844f885672f333bc0042cb669255f93a4c1e6b',
  'eip155:137': '0x8b844f885672f333bc0042cb669255f93a4c1e6b',
  'eip155:8453': '0xfdf682f51fe81aa4898f0ae2163d8a55c127fbc7',
  'eip155:42161': '0x8b844f885672f333bc0042cb669255f93a4c1e6b',
}

/**
 * Universal Router, in the versions that are in use; each runs a list of commands.
 * @see https://docs.uniswap.org/contracts/v4/deployments
 */
export const universalRouters: readonly ByChain[] = [before21, from21]

/**
 * @returns whether a router is told how bad the price of each hop through V4 may be, as those from version 2.1 on are;
 * undefined for one that is not known
 */
export function boundsHops(router: string): boolean | undefined {
  if (Object.values(from21).includes(router as `0x${string}`)) return true
  return Object.values(before21).includes(router as `0x${string}`) ? false : undefined
}
