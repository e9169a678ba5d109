import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { constructAt } from './constructAt.ts'
import { readArtifact } from './readArtifact.ts'

/** Where version 0.8 of the EntryPoint stands on every chain; the code of Simple7702Account names it. */
const entryPoint: Address = '0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108'

/** Where its authors published Simple7702Account of that version; wallets know it by this address. */
const simple7702Account: Address = '0xe6Cae83BdE06E4c305530e199D7217f42808555B'

/**
 * Puts ERC-4337's EntryPoint and an account implementation to delegate to (EIP-7702) at their well-known addresses.
 *
 * The EntryPoint's constructor creates a contract of its own and keeps both addresses in the code.
 */
export async function deployAccountAbstraction(
  deployer: Deployer,
): Promise<{ entryPoint: Address; simple7702Account: Address }> {
  const { client } = deployer
  const { bytecode } = readArtifact('@account-abstraction/contracts/artifacts/EntryPoint.json')
  await constructAt(deployer, entryPoint, bytecode)
  const artifact = readArtifact('@account-abstraction/contracts/artifacts/Simple7702Account.json')
  const created = await client.getCode({ address: await deployer.deploy(artifact) })
  if (!created) throw new Error('The account implementation did not deploy')
  await client.setCode({ address: simple7702Account, bytecode: created })
  return { entryPoint, simple7702Account }
}
