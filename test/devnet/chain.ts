import { createTestClient, http, publicActions, walletActions } from 'viem'
import { inject } from 'vitest'
import { defineDevnetChain, getDevnetAccount } from '../../devnet/devnetChain.ts'

/** @returns a client of the shared devnet that signs as the test account `index` */
export function connectAs(index: number) {
  const rpcUrl = inject('rpcUrl')
  return createTestClient({
    mode: 'anvil',
    account: getDevnetAccount(index),
    chain: defineDevnetChain(rpcUrl),
    transport: http(rpcUrl),
    pollingInterval: 20,
  })
    .extend(publicActions)
    .extend(walletActions)
}
