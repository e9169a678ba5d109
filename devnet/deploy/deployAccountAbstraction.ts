import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { fetchMinedReceipt } from '../fetchMinedReceipt.ts'
import { readArtifact } from './readArtifact.ts'

/** Where version 0.8 of the EntryPoint stands on every chain; the code of Simple7702Account names it. */
const entryPoint: Address = '0x4337084D9E255Ff0702461CF8895CE9E3b5Ff108'

/** Where its authors published Simple7702Account of that version; wallets know it by this address. */
const simple7702Account: Address = '0xe6Cae83BdE06E4c305530e199D7217f42808555B'

/** Gas of the constructor, more than it needs. */
const constructorGas = 20_000_000n

/**
 * Puts ERC-4337's EntryPoint and an account implementation to delegate to (EIP-7702) at their well-known addresses.
 *
 * The EntryPoint's constructor creates a contract of its own and keeps both addresses in the code, so it is run where
 * the contract shall stand: what it returns is the code.
 */
export async function deployAccountAbstraction(
  deployer: Deployer,
): Promise<{ entryPoint: Address; simple7702Account: Address }> {
  const { client } = deployer
  const { bytecode } = readArtifact('@account-abstraction/contracts/artifacts/EntryPoint.json')
  await client.setCode({ address: entryPoint, bytecode })
  // A contract's nonce starts at 1 (EIP-161); the address of what it creates follows from it.
  await client.setNonce({ address: entryPoint, nonce: 1 })
  const run = { to: entryPoint, gas: constructorGas }
  const { data: code } = await client.call(run)
  if (!code) throw new Error('The EntryPoint did not deploy')
  await fetchMinedReceipt(client, await client.sendTransaction(run))
  await client.setCode({ address: entryPoint, bytecode: code })
  const artifact = readArtifact('@account-abstraction/contracts/artifacts/Simple7702Account.json')
  const created = await client.getCode({ address: await deployer.deploy(artifact) })
  if (!created) throw new Error('The account implementation did not deploy')
  await client.setCode({ address: simple7702Account, bytecode: created })
  return { entryPoint, simple7702Account }
}
