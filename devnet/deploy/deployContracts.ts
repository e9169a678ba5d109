import type { Deployer } from '../deployer.ts'
import type { Deployments } from '../deployments.ts'
import { deployAave } from './aave/deployAave.ts'
import { deployGateway } from './aave/deployGateway.ts'
import { deployAccountAbstraction } from './deployAccountAbstraction.ts'
import { deployItems } from './deployItems.ts'
import { deployMulticall3 } from './deployMulticall3.ts'
import { deployNft } from './deployNft.ts'
import { deployPermit2 } from './deployPermit2.ts'
import { deploySafe } from './deploySafe.ts'
import { deploySeaport } from './deploySeaport.ts'
import { deployTokens } from './deployTokens.ts'
import { deployUniswapV2 } from './deployUniswapV2.ts'
import { deployUniswapV3 } from './deployUniswapV3.ts'
import { deployUniversalRouter } from './deployUniversalRouter.ts'
import { deployWeth } from './deployWeth.ts'
import { fundAccounts } from './fundAccounts.ts'
import { fundUniswapV2 } from './fundUniswapV2.ts'
import { fundUniswapV3 } from './fundUniswapV3.ts'
import { markets } from './markets.ts'
import { mintReserves } from './mintReserves.ts'

/**
 * Puts every contract on an empty chain. The order is part of the result: addresses follow from the deployer's
 * nonce, so a new contract goes last.
 */
export async function deployContracts(deployer: Deployer, log: (line: string) => void): Promise<Deployments> {
  log('Deploying WETH9 and the tokens')
  const weth = await deployWeth(deployer)
  const tokens = await deployTokens(deployer)
  const nft = await deployNft(deployer)

  log('Deploying Uniswap V2 and V3')
  const uniswapV2 = await deployUniswapV2(deployer, { weth })
  const uniswapV3 = await deployUniswapV3(deployer, { weth, factoryV2: uniswapV2.uniswapV2Factory })

  log('Putting Multicall3 and Permit2 at their well-known addresses')
  const multicall3 = await deployMulticall3(deployer)
  const permit2 = await deployPermit2(deployer)

  log('Deploying an ERC-1155, the EntryPoint and an account implementation')
  const items = await deployItems(deployer)
  const accountAbstraction = await deployAccountAbstraction(deployer)
  const known = { multicall3, permit2, ...accountAbstraction }
  const first = { weth, ...tokens, nft, items, ...known, ...uniswapV2, ...uniswapV3 }

  log('Funding pools and accounts')
  await mintReserves(deployer, first)
  await fundUniswapV2(deployer, first, markets)
  await fundUniswapV3(deployer, first, markets)
  await fundAccounts(deployer, first)

  log('Deploying the Universal Router, a Safe and Aave V3')
  const universalRouter = await deployUniversalRouter(deployer, first)
  const safe = await deploySafe(deployer, first)
  const aave = await deployAave(deployer, first)

  log('Putting Seaport at its well-known address')
  const seaport = await deploySeaport(deployer)

  log('Deploying the contract that lends coins to Aave')
  const gateway = await deployGateway(deployer, { ...first, ...aave })
  return { ...first, universalRouter, ...safe, ...aave, ...seaport, ...gateway }
}
