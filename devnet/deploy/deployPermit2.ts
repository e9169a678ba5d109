import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Address, domainSeparator, type Hex, parseAbi } from 'viem'
import type { Deployer } from '../deployer.ts'
import { devnetChainNumber } from '../devnetChain.ts'

const permit2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
const domainAbi = parseAbi(['function DOMAIN_SEPARATOR() view returns (bytes32)'])

/**
 * Puts Permit2 at the address it has everywhere.
 *
 * Its constructor keeps the EIP-712 domain in the code. Uniswap publishes the code as it stood at another address of
 * a local chain, so the domain kept in it is replaced by the one the constructor would have made here.
 */
export async function deployPermit2({ client }: Deployer): Promise<Address> {
  const published = await readCode()
  await client.setCode({ address: permit2, bytecode: published })
  const kept = await client.readContract({
    address: permit2,
    abi: domainAbi,
    functionName: 'DOMAIN_SEPARATOR',
  })
  const right = domainSeparator({
    domain: { name: 'Permit2', chainId: devnetChainNumber, verifyingContract: permit2 },
  })
  await client.setCode({
    address: permit2,
    bytecode: published.replaceAll(kept.slice(2), right.slice(2)) as Hex,
  })
  return permit2
}

async function readCode(): Promise<Hex> {
  const root = dirname(createRequire(import.meta.url).resolve('@uniswap/v4-periphery/package.json'))
  const source = await readFile(join(root, 'lib/permit2/test/utils/DeployPermit2.sol'), 'utf8')
  const digits = /hex"([0-9a-f]+)"/.exec(source)?.[1]
  if (!digits) throw new Error('The published Permit2 code is not where it was')
  return `0x${digits}`
}
