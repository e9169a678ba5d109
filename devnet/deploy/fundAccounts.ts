import { parseAbi, parseUnits } from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments } from '../deployments.ts'
import { fundedAccountCount, getDevnetAccount } from '../devnetChain.ts'

const tokenAbi = parseAbi(['function mint(address to, uint256 value)'])
const nftAbi = parseAbi(['function mint(address to) returns (uint256)'])

/** Gives each of the first accounts 10,000 USDC, 10,000 DAI and one NFT, numbered from 1 in their order. */
export async function fundAccounts(deployer: Deployer, { usdc, dai, nft }: CoreDeployments): Promise<void> {
  for (let index = 0; index < fundedAccountCount; index++) {
    const { address } = getDevnetAccount(index)
    await deployer.send({
      to: usdc,
      abi: tokenAbi,
      name: 'mint',
      args: [address, parseUnits('10000', 6)],
    })
    await deployer.send({
      to: dai,
      abi: tokenAbi,
      name: 'mint',
      args: [address, parseUnits('10000', 18)],
    })
    await deployer.send({ to: nft, abi: nftAbi, name: 'mint', args: [address] })
  }
}
