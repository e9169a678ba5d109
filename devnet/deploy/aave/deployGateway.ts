import type { Address } from 'viem'
import type { Deployer } from '../../deployer.ts'
import type { Deployments } from '../../deployments.ts'
import { readArtifact } from '../readArtifact.ts'
import { readAave } from './readAave.ts'

const gateways = readArtifact(
  '@aave/periphery-v3/artifacts/contracts/misc/WrappedTokenGatewayV3.sol/WrappedTokenGatewayV3.json',
)
const pools = readAave('protocol/pool/Pool')

/** Deploys the contract through which coins are lent to Aave's pool and borrowed there, as WETH. The deployer rules it. */
export async function deployGateway(
  deployer: Deployer,
  { weth, aavePool }: Pick<Deployments, 'weth' | 'aavePool'>,
): Promise<Pick<Deployments, 'aaveGateway' | 'aaveTokenWeth' | 'aaveDebtWeth'>> {
  const aaveGateway = await deployer.deploy(gateways, [weth, deployer.address, aavePool])
  const reserve = (await deployer.client.readContract({
    address: aavePool,
    abi: pools.abi,
    functionName: 'getReserveData',
    args: [weth],
  })) as { aTokenAddress: Address; variableDebtTokenAddress: Address }
  return {
    aaveGateway,
    aaveTokenWeth: reserve.aTokenAddress,
    aaveDebtWeth: reserve.variableDebtTokenAddress,
  }
}
