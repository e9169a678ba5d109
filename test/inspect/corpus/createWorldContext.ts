import { devnet } from '../../../src/chains/networks/devnet.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import type { World } from './world.ts'

/** @returns what the wallet looks at a request of a scenario with, on the devnet */
export function createWorldContext({
  rpcUrl,
  deployments,
  me,
  own,
  leaked,
  friend,
  staked,
  nowSeconds,
}: World): InspectContext {
  const token = (address: string, symbol: string, name: string, decimals: number) =>
    ({ chainId: devnet.id, address, standard: 'erc20', symbol, name, decimals }) as const
  return {
    rpc: createRpc({ chain: { ...devnet, rpcUrls: [rpcUrl] } }),
    nowMs: Number(nowSeconds) * 1000,
    ownAddresses: [me, own, leaked],
    compromisedAddresses: new Set([leaked]),
    knownAddresses: new Set([friend]),
    tokens: [
      token(deployments.usdc, 'USDC', 'USD Coin', 6),
      token(deployments.dai, 'DAI', 'Dai Stablecoin', 18),
      token(deployments.weth, 'WETH', 'Wrapped Ether', 18),
      token(staked, 'STK', 'Staked Ether', 18),
    ] as InspectContext['tokens'],
  }
}
