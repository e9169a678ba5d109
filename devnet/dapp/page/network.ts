import { createPublicClient, defineChain, http, type PublicClient } from 'viem'
import type { Deployments } from '../../deployments.ts'

export const devnetChainId = '0x7a69'

/** The chain this page trades on: its contracts, and a client that reads it without any wallet. */
export type Network = {
  readonly deployments: Deployments
  readonly client: PublicClient
  readonly rpcUrl: string
  readonly mirrorUrl: string
}

/** Loads what the server knows about the chain. */
export async function loadNetwork(): Promise<Network> {
  const [deployments, { rpcUrl, mirrorUrl }] = await Promise.all([
    loadJson<Deployments>('/deployments.json'),
    loadJson<{ rpcUrl: string; mirrorUrl: string }>('/network.json'),
  ])
  const chain = defineChain({
    id: Number(devnetChainId),
    name: 'Devnet',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  })
  const client = createPublicClient({ chain, transport: http(rpcUrl), pollingInterval: 250 })
  return { deployments, client, rpcUrl, mirrorUrl }
}

async function loadJson<T>(path: string): Promise<T> {
  const response = await fetch(path)
  return (await response.json()) as T
}
