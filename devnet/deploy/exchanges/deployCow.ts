import { type Address, parseAbi, zeroAddress } from 'viem'
import type { Deployer } from '../../deployer.ts'
import { readArtifact } from '../readArtifact.ts'

const abi = parseAbi(['function initializeManager(address manager)', 'function addSolver(address solver)'])
const relayerAbi = parseAbi(['function vaultRelayer() view returns (address)'])

/** CoW Protocol's contracts. */
export type Cow = {
  /** What orders are signed for. */
  readonly settlement: Address
  /** Who may move what is sold. */
  readonly relayer: Address
}

/**
 * Deploys the settlement contract of CoW Protocol without Balancer's vault, which orders over plain balances don't need.
 *
 * @param solver who may settle orders
 * @see https://docs.cow.fi/cow-protocol/reference/contracts/core/settlement
 */
export async function deployCow(deployer: Deployer, solver: Address): Promise<Cow> {
  const create = (name: string, args: readonly unknown[] = []) =>
    deployer.deploy(readArtifact(`@cowprotocol/contracts/lib/contracts/${name}.json`), args)
  const authenticator = await create('GPv2AllowListAuthentication')
  await deployer.send({ to: authenticator, abi, name: 'initializeManager', args: [deployer.address] })
  await deployer.send({ to: authenticator, abi, name: 'addSolver', args: [solver] })
  const settlement = await create('GPv2Settlement', [authenticator, zeroAddress])
  const relayer = await deployer.client.readContract({
    address: settlement,
    abi: relayerAbi,
    functionName: 'vaultRelayer',
  })
  return { settlement, relayer }
}
