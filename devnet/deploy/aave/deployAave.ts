import type { Address } from 'viem'
import type { Deployer } from '../../deployer.ts'
import type { CoreDeployments, Deployments } from '../../deployments.ts'
import { linkConfigurator, linkPool } from './linkAave.ts'
import { listReserves } from './listReserves.ts'
import { readAave } from './readAave.ts'

const provider = readAave('protocol/configuration/PoolAddressesProvider')
const pools = readAave('protocol/pool/Pool')

/**
 * Deploys Aave V3 and lists WETH, USDC and DAI, each of which can be lent, borrowed and be collateral. The deployer
 * rules it. Prices are fixed: 1 ETH is 3,000 dollars.
 */
export async function deployAave(
  deployer: Deployer,
  tokens: Pick<CoreDeployments, 'weth' | 'usdc' | 'dai'>,
): Promise<Pick<Deployments, 'aavePool' | 'aaveDebtUsdc' | 'aaveTokenUsdc'>> {
  const { address, client } = deployer
  const registry = await deployer.deploy(provider, ['Devnet', address])
  const set = (name: string, value: Address) =>
    deployer.send({ to: registry, abi: provider.abi, name, args: [value] })
  const get = async (functionName: string): Promise<Address> =>
    (await client.readContract({ address: registry, abi: provider.abi, functionName })) as Address

  await set('setACLAdmin', address)
  const roles = readAave('protocol/configuration/ACLManager')
  const acl = await deployer.deploy(roles, [registry])
  await set('setACLManager', acl)
  await deployer.send({ to: acl, abi: roles.abi, name: 'addPoolAdmin', args: [address] })

  await set('setPoolImpl', await deployer.deploy(await linkPool(deployer), [registry]))
  await set('setPoolConfiguratorImpl', await deployer.deploy(await linkConfigurator(deployer)))
  const pool = await get('getPool')
  const oracle = await deployer.deploy(readAave('mocks/oracle/PriceOracle'))
  await set('setPriceOracle', oracle)

  const configurator = await get('getPoolConfigurator')
  await listReserves(deployer, { ...tokens, pool, oracle, registry, configurator })
  const reserve = (await client.readContract({
    address: pool,
    abi: pools.abi,
    functionName: 'getReserveData',
    args: [tokens.usdc],
  })) as { aTokenAddress: Address; variableDebtTokenAddress: Address }
  return {
    aavePool: pool,
    aaveTokenUsdc: reserve.aTokenAddress,
    aaveDebtUsdc: reserve.variableDebtTokenAddress,
  }
}
