import { type Address, maxUint256, parseAbi } from 'viem'
import type { Deployments } from '../../../devnet/deployments.ts'
import { tokenAbi } from '../../../devnet/seed/abis.ts'

const poolAbi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
])
const creditAbi = parseAbi(['function approveDelegation(address delegatee, uint256 amount)'])
const gatewayAbi = parseAbi([
  'function depositETH(address pool, address onBehalfOf, uint16 referralCode) payable',
  'function borrowETH(address pool, uint256 amount, uint256 interestRateMode, uint16 referralCode)',
])
const ETHER = 10n ** 18n

/** Sends a call of the person's, and waits until it is in a block. */
type Write = (call: {
  readonly address: Address
  readonly abi: readonly unknown[]
  readonly functionName: string
  readonly args: readonly unknown[]
  readonly value?: bigint
}) => Promise<void>

/**
 * Lends and borrows at Aave: USDC and DAI, worth 5,000 dollars and 50, and coins, worth 300 and 30. What takes coins for
 * Aave may move what counts those that were lent, and borrow up to ten in the person's name.
 */
export async function prepareLoans(o: {
  readonly write: Write
  readonly deployments: Deployments
  readonly me: Address
}): Promise<void> {
  const { write, deployments, me } = o
  const { usdc, dai, aavePool, aaveGateway, aaveTokenWeth, aaveDebtWeth } = deployments
  const pool = { address: aavePool, abi: poolAbi } as const
  for (const [token, amount] of [
    [usdc, 4_000n * 10n ** 6n],
    [dai, 1_000n * ETHER],
  ] as const) {
    await write({ ...pool, functionName: 'supply', args: [token, amount, me, 0] })
    await write({ ...pool, functionName: 'borrow', args: [token, amount / 100n, 2n, 0, me] })
  }
  const gateway = { address: aaveGateway, abi: gatewayAbi } as const
  await write({ ...gateway, functionName: 'depositETH', args: [aavePool, me, 0], value: ETHER / 10n })
  await write({
    ...{ address: aaveTokenWeth, abi: tokenAbi, functionName: 'approve' },
    args: [aaveGateway, maxUint256],
  })
  await write({
    ...{ address: aaveDebtWeth, abi: creditAbi, functionName: 'approveDelegation' },
    args: [aaveGateway, 10n * ETHER],
  })
  await write({ ...gateway, functionName: 'borrowETH', args: [aavePool, ETHER / 100n, 2n, 0] })
}
