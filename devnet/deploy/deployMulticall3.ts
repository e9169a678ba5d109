import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Address, getContractAddress, type Hex, parseEther } from 'viem'
import type { Deployer } from '../deployer.ts'
import { fetchMinedReceipt } from '../fetchMinedReceipt.ts'

/**
 * The account whose first transaction created Multicall3 on every chain.
 * @see https://www.multicall3.com
 */
const origin: Address = '0x05f32B3cC3888453ff71B01135B34FF8e41263F2'

/** Runs Multicall3's own creation as its author's account, which gives it the address it has everywhere. */
export async function deployMulticall3({ client }: Deployer): Promise<Address> {
  await client.setBalance({ address: origin, value: parseEther('1') })
  await client.impersonateAccount({ address: origin })
  const hash = await client.sendTransaction({ account: origin, data: readCreationCode() })
  await fetchMinedReceipt(client, hash)
  await client.stopImpersonatingAccount({ address: origin })
  return getContractAddress({ from: origin, nonce: 0n })
}

/** viem carries the creation code but does not export it, so it is loaded by its place in the package. */
function readCreationCode(): Hex {
  const load = createRequire(import.meta.url)
  const constants = join(load.resolve('viem'), '..', 'constants', 'contracts.js')
  const { multicall3Bytecode } = load(constants) as { multicall3Bytecode: Hex }
  return multicall3Bytecode
}
