import { type Address, keccak256, zeroAddress } from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments } from '../deployments.ts'
import { readArtifact } from './readArtifact.ts'

type Known = Pick<
  CoreDeployments,
  'permit2' | 'weth' | 'uniswapV2Factory' | 'uniswapV3Factory' | 'uniswapV3PositionManager'
>

/**
 * Deploys Uniswap's Universal Router for V2 and V3. It finds pools by the hash of the code they are created from. There
 * is no V4 and no bridge on the devnet: their commands go to address zero.
 */
export function deployUniversalRouter(deployer: Deployer, known: Known): Promise<Address> {
  const pair = readArtifact('@uniswap/v2-core/build/UniswapV2Pair.json')
  const pool = readArtifact('@uniswap/v3-core/artifacts/contracts/UniswapV3Pool.sol/UniswapV3Pool.json')
  const router = '@uniswap/universal-router/artifacts/contracts/UniversalRouter.sol/UniversalRouter.json'
  return deployer.deploy(readArtifact(router), [
    {
      permit2: known.permit2,
      weth9: known.weth,
      v2Factory: known.uniswapV2Factory,
      v3Factory: known.uniswapV3Factory,
      pairInitCodeHash: keccak256(pair.bytecode),
      poolInitCodeHash: keccak256(pool.bytecode),
      v4PoolManager: zeroAddress,
      v3NFTPositionManager: known.uniswapV3PositionManager,
      v4PositionManager: zeroAddress,
      spokePool: zeroAddress,
    },
  ])
}
