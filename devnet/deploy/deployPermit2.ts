import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Address, Hex } from 'viem'
import type { Deployer } from '../deployer.ts'

const permit2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3'

/**
 * Puts Permit2 at the address it has everywhere.
 *
 * Uniswap publishes the code as it stands on Ethereum. The chain number kept in it is 1, and the contract works out
 * its EIP-712 domain anew where the number differs, so the domain is right here too.
 */
export async function deployPermit2({ client }: Deployer): Promise<Address> {
  await client.setCode({ address: permit2, bytecode: await readCode() })
  return permit2
}

async function readCode(): Promise<Hex> {
  const root = dirname(createRequire(import.meta.url).resolve('@uniswap/v4-periphery/package.json'))
  const source = await readFile(join(root, 'lib/permit2/test/utils/DeployPermit2.sol'), 'utf8')
  const digits = /hex"([0-9a-f]+)"/.exec(source)?.[1]
  if (!digits) throw new Error('The published Permit2 code is not where it was')
  return `0x${digits}`
}
