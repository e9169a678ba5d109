import type { ByChain } from '../swapProtocol.ts'

/**
 * QuoterV2, which says what a swap would give.
 * @see https://docs.uniswap.org/contracts/v3/reference/deployments
 */
export const quoters: ByChain = {
  'eip155:1': '0x61ffe014ba17989e743c5f6cb21bf9697530b21e',
  'eip155:10': '0x61ffe014ba17989e743c5f6cb21bf9697530b21e',
  'eip155:56': '0x78d78e420da98ad378d7799be8f4af69033eb077',
  'eip155:137': '0x61ffe014ba17989e743c5f6cb21bf9697530b21e',
  'eip155:8453': '0x3d4e44eb1374240ce5f1b871ab261cd16335b76a',
  'eip155:31337': '0x196dbcbb54b8ec4958c959d8949ebfe87ac2aaaf',
  'eip155:42161': '0x61ffe014ba17989e743c5f6cb21bf9697530b21e',
  'eip155:43114': '0xbe0f5544ec67e9b3b2d979aaa43f18fd87e6257f',
  'eip155:11155111': '0xed1f6473345f45b75f8179591dd5ba1888cf2fb3',
}
