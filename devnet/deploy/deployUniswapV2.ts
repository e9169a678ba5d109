import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { readArtifact } from './readArtifact.ts'

/** Deploys Uniswap V2: the factory, with nobody to set fees, and Router02. */
export async function deployUniswapV2(deployer: Deployer, { weth }: { weth: Address }) {
  const uniswapV2Factory = await deployer.deploy(
    readArtifact('@uniswap/v2-core/build/UniswapV2Factory.json'),
    [deployer.address],
  )
  const uniswapV2Router = await deployer.deploy(
    readArtifact('@uniswap/v2-periphery/build/UniswapV2Router02.json'),
    [uniswapV2Factory, weth],
  )
  return { uniswapV2Factory, uniswapV2Router }
}
