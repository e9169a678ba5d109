import { toHex } from 'viem'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import type { World } from './world.ts'

/** The devnet, asked through two nodes of which the second is outdated: it answers of the block before the world was made. */
export function createNodes({ rpcUrl, numberBefore }: World): Rpc {
  const rpc = createRpc({ chain: { ...devnet, rpcUrls: [rpcUrl, new URL('?outdated', rpcUrl).href] } })
  return {
    ...rpc,
    requestElsewhere: (method, params = []) =>
      rpc.requestElsewhere(
        method,
        params.map((param) => (param === 'latest' ? toHex(numberBefore) : param)),
      ),
  }
}
