import type { Address } from 'viem'
import type { Deployer } from '../deployer.ts'
import { compileContract } from './compileContract.ts'

/** Deploys the two ERC-20 tokens with EIP-2612 permit: USDC with 6 decimals, DAI with 18. Anyone may mint them. */
export async function deployTokens(deployer: Deployer): Promise<{ usdc: Address; dai: Address }> {
  const token = await compileContract('DevnetToken')
  return {
    usdc: await deployer.deploy(token, ['USD Coin', 'USDC', 6]),
    dai: await deployer.deploy(token, ['Dai Stablecoin', 'DAI', 18]),
  }
}
