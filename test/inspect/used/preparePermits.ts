import { type Address, encodeFunctionData, maxUint256, parseAbi } from 'viem'
import { inject } from 'vitest'
import { compileContract } from '../../../devnet/deploy/compileContract.ts'
import { createDeployer } from '../../../devnet/deployer.ts'
import type { Stage } from './stage.ts'

/** Who permits what to whom, and where. Addresses in lower case. */
export type PermitPlaces = {
  readonly me: Address
  readonly other: Address
  /** In seconds since 1970. */
  readonly soon: bigint
  readonly usdc: Address
  readonly dai: Address
  readonly permit2: Address
  /** A token with DAI's permit and EIP-3009. */
  readonly signet: Address
  readonly positions: Address
  readonly positionId: bigint
}

const abi = parseAbi([
  'function approve(address spender, uint256 value)',
  'function mint(address to, uint256 value)',
  'function transferFrom(address from, address to, uint256 value)',
])
/** The first position that anybody opened at Uniswap, by whoever deployed it. */
const positionId = 1n

/** Puts a token on the devnet that moves by signature, and gives the person what the signatures are about. */
export async function preparePermits({ me, other, soon, prepare }: Stage): Promise<PermitPlaces> {
  const { usdc, dai, permit2, uniswapV3PositionManager } = inject('deployments')
  const deployer = createDeployer(inject('rpcUrl'))
  const signet = await deployer.deploy(await compileContract('DevnetSignedToken'))
  const lower = (address: Address) => address.toLowerCase() as Address
  const approve = encodeFunctionData({ abi, functionName: 'approve', args: [permit2, maxUint256] })
  const mint = encodeFunctionData({ abi, functionName: 'mint', args: [me, 5n * 10n ** 18n + 1n] })
  const args = [deployer.address, me, positionId] as const
  const give = encodeFunctionData({ abi, functionName: 'transferFrom', args })
  await prepare(me, { to: usdc, data: approve }, { to: dai, data: approve }, { to: signet, data: mint })
  await prepare(deployer.address, { to: uniswapV3PositionManager, data: give })
  return {
    ...{ me, other, soon, positionId },
    ...{ usdc: lower(usdc), dai: lower(dai), permit2: lower(permit2), signet: lower(signet) },
    positions: lower(uniswapV3PositionManager),
  }
}
