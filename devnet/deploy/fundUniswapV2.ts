import { maxUint256, parseAbi } from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments } from '../deployments.ts'
import type { Market } from './markets.ts'

const routerAbi = parseAbi([
  'function addLiquidity(address tokenA, address tokenB, uint256 amountADesired, uint256 amountBDesired, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline) returns (uint256, uint256, uint256)',
])

/** Creates one V2 pool a market and fills it. */
export async function fundUniswapV2(
  deployer: Deployer,
  deployments: CoreDeployments,
  markets: readonly Market[],
): Promise<void> {
  for (const { tokens, reserves } of markets) {
    await deployer.send({
      to: deployments.uniswapV2Router,
      abi: routerAbi,
      name: 'addLiquidity',
      args: [
        deployments[tokens[0]],
        deployments[tokens[1]],
        ...reserves,
        ...reserves,
        deployer.address,
        maxUint256,
      ],
    })
  }
}
