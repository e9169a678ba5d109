import { maxUint256, parseAbi, parseEther } from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments } from '../deployments.ts'
import { type MarketToken, markets } from './markets.ts'

const tokenAbi = parseAbi([
  'function mint(address to, uint256 value)',
  'function deposit() payable',
  'function approve(address spender, uint256 value) returns (bool)',
])

/** Gives the deployer what the pools need, and lets V2's router and V3's position manager take it. */
export async function mintReserves(deployer: Deployer, deployments: CoreDeployments): Promise<void> {
  await deployer.client.setBalance({ address: deployer.address, value: parseEther('1000000') })
  await deployer.send({ to: deployments.weth, abi: tokenAbi, name: 'deposit', value: totalReserve('weth') })
  for (const token of ['usdc', 'dai'] as const) {
    const args = [deployer.address, totalReserve(token)]
    await deployer.send({ to: deployments[token], abi: tokenAbi, name: 'mint', args })
  }
  for (const token of ['weth', 'usdc', 'dai'] as const) {
    for (const spender of [deployments.uniswapV2Router, deployments.uniswapV3PositionManager]) {
      await deployer.send({
        to: deployments[token],
        abi: tokenAbi,
        name: 'approve',
        args: [spender, maxUint256],
      })
    }
  }
}

function totalReserve(token: MarketToken): bigint {
  let total = 0n
  for (const { tokens, reserves, feesV3 } of markets) {
    const pools = BigInt(1 + feesV3.length)
    if (tokens[0] === token) total += reserves[0] * pools
    if (tokens[1] === token) total += reserves[1] * pools
  }
  return total
}
