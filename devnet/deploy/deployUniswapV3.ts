import { type Address, stringToHex } from 'viem'
import type { Deployer } from '../deployer.ts'
import { linkLibrary } from './linkLibrary.ts'
import { readArtifact } from './readArtifact.ts'

const core = '@uniswap/v3-core/artifacts/contracts'
const periphery = '@uniswap/v3-periphery/artifacts/contracts'
const routers = '@uniswap/swap-router-contracts/artifacts/contracts'

/** Deploys Uniswap V3: factory, position manager, SwapRouter02 (which also trades on V2) and QuoterV2. */
export async function deployUniswapV3(deployer: Deployer, known: { weth: Address; factoryV2: Address }) {
  const { weth, factoryV2 } = known
  const uniswapV3Factory = await deployer.deploy(
    readArtifact(`${core}/UniswapV3Factory.sol/UniswapV3Factory.json`),
  )
  const uniswapV3PositionManager = await deployer.deploy(
    readArtifact(`${periphery}/NonfungiblePositionManager.sol/NonfungiblePositionManager.json`),
    [uniswapV3Factory, weth, await deployDescriptor(deployer, weth)],
  )
  const uniswapV3Router = await deployer.deploy(
    readArtifact(`${routers}/SwapRouter02.sol/SwapRouter02.json`),
    [factoryV2, uniswapV3Factory, uniswapV3PositionManager, weth],
  )
  const uniswapV3Quoter = await deployer.deploy(readArtifact(`${routers}/lens/QuoterV2.sol/QuoterV2.json`), [
    uniswapV3Factory,
    weth,
  ])
  return { uniswapV3Factory, uniswapV3PositionManager, uniswapV3Router, uniswapV3Quoter }
}

/** The contract that draws a position's picture; it needs a library that is deployed on its own. */
async function deployDescriptor(deployer: Deployer, weth: Address): Promise<Address> {
  const library = await deployer.deploy(
    readArtifact(`${periphery}/libraries/NFTDescriptor.sol/NFTDescriptor.json`),
  )
  const descriptor = readArtifact(
    `${periphery}/NonfungibleTokenPositionDescriptor.sol/NonfungibleTokenPositionDescriptor.json`,
  )
  const bytecode = linkLibrary(
    descriptor.bytecode,
    'contracts/libraries/NFTDescriptor.sol:NFTDescriptor',
    library,
  )
  return deployer.deploy({ abi: descriptor.abi, bytecode }, [weth, stringToHex('ETH', { size: 32 })])
}
