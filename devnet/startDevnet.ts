import { startAnvil } from './anvil/startAnvil.ts'
import { deployContracts } from './deploy/deployContracts.ts'
import { createDeployer } from './deployer.ts'
import type { Deployments } from './deployments.ts'

/** A running local chain with its contracts. */
export type Devnet = {
  readonly rpcUrl: string
  readonly deployments: Deployments
  readonly stop: () => Promise<void>
}

/**
 * Starts a local chain and puts real contracts on it: WETH9, Uniswap V2 and V3 with funded pools, tokens, NFTs,
 * Multicall3, Permit2, the Universal Router, a Safe, Aave V3, Seaport, ERC-4337's EntryPoint and an account to delegate
 * to. Every start gives the same addresses.
 *
 * @param options `log` is told each step as it begins
 * @throws Error with what to do, if the port is taken or anvil is not installed
 */
export async function startDevnet(options: { port: number; log?: (line: string) => void }): Promise<Devnet> {
  const log = options.log ?? (() => {})
  log(`Starting a local chain on port ${options.port}`)
  const anvil = await startAnvil(options.port)
  try {
    const deployments = await deployContracts(createDeployer(anvil.rpcUrl), log)
    return { rpcUrl: anvil.rpcUrl, deployments, stop: anvil.stop }
  } catch (error) {
    await anvil.stop()
    throw error
  }
}
