import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Address } from 'viem'

/** What the devnet begins with: tokens, pools, and what wallets find at the same address everywhere. */
export type CoreDeployments = {
  readonly weth: Address
  readonly usdc: Address
  readonly dai: Address
  readonly nft: Address
  readonly multicall3: Address
  readonly permit2: Address
  readonly uniswapV2Factory: Address
  readonly uniswapV2Router: Address
  readonly uniswapV3Factory: Address
  readonly uniswapV3PositionManager: Address
  readonly uniswapV3Router: Address
  readonly uniswapV3Quoter: Address
  readonly items: Address
  readonly entryPoint: Address
  readonly simple7702Account: Address
}

/** Every contract of the devnet by its name; what scripts, tests and the demo dApp read. */
export type Deployments = CoreDeployments & {
  readonly universalRouter: Address
  /** One of version 1.5.0, with two owners, either of whom is enough. */
  readonly safe: Address
  readonly safeMultiSend: Address
  readonly safeMultiSendCallOnly: Address
  readonly aavePool: Address
  /** What the pool gives for USDC that is lent to it. */
  readonly aaveTokenUsdc: Address
  /** What it counts USDC that is owed to it by. */
  readonly aaveDebtUsdc: Address
  /** What lends coins to the pool and borrows them there; what the pool gives for WETH, and counts what is owed of it by. */
  readonly aaveGateway: Address
  readonly aaveTokenWeth: Address
  readonly aaveDebtWeth: Address
  /** Version 1.6, with OpenSea's conduit, which it may move items and tokens through. */
  readonly seaport: Address
  readonly seaportConduit: Address
}

/** Where `npm run devnet` leaves the addresses. */
export const deploymentsPath = fileURLToPath(new URL('./deployments.json', import.meta.url))

/** Writes the addresses as a flat JSON object, name → address. */
export async function writeDeployments(deployments: Deployments): Promise<void> {
  await writeFile(deploymentsPath, `${JSON.stringify(deployments, null, 2)}\n`)
}
