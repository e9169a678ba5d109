import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { compileContract } from './compileContract.ts'

/** Deploys a small ERC-1155 collection that anyone may mint from. */
export async function deployItems(deployer: Deployer): Promise<Address> {
  return deployer.deploy(await compileContract('DevnetItems'))
}
