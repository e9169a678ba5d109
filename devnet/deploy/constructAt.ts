import type { Address, Hex } from 'viem'
import type { Deployer } from '../deployer.ts'
import { fetchMinedReceipt } from '../fetchMinedReceipt.ts'

/** Gas of a constructor, more than any needs. */
const constructorGas = 20_000_000n

/**
 * Runs a constructor where its contract shall stand, and leaves there what it returns: the code, with the addresses
 * and domains that it works out from where it runs, and whatever it creates or stores on the way.
 *
 * @param bytecode with the constructor's arguments behind it
 * @throws Error if it reverts
 */
export async function constructAt({ client }: Deployer, address: Address, bytecode: Hex): Promise<void> {
  await client.setCode({ address, bytecode })
  // A contract's nonce starts at 1 (EIP-161); the address of what it creates follows from it.
  await client.setNonce({ address, nonce: 1 })
  const run = { to: address, gas: constructorGas }
  const { data: code } = await client.call(run)
  if (!code) throw new Error(`Nothing was constructed at ${address}`)
  await fetchMinedReceipt(client, await client.sendTransaction(run))
  await client.setCode({ address, bytecode: code })
}
