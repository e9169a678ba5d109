import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { readArtifact } from './readArtifact.ts'

/** Deploys WETH9, the wrapped ether that Uniswap was released with. */
export function deployWeth(deployer: Deployer): Promise<Address> {
  return deployer.deploy(readArtifact('@uniswap/v2-periphery/build/WETH9.json'))
}
