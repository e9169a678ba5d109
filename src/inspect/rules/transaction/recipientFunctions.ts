/**
 * Where a function names who gets what it brings: which argument, and which value of that where it is a struct; without one
 * the sender gets it. `fee`: which arguments say how much of it, in basis points, goes to whom.
 */
type Place = {
  readonly argument?: number
  readonly value?: number
  readonly fee?: { readonly bps: number; readonly recipient: number }
}

/**
 * Functions that pay out, or give shares for what is paid in, to whom they are told: of vaults (ERC-4626), pools and
 * positions of Uniswap, Compound III and Lido. By selector.
 */
export const recipientFunctions: ReadonlyMap<string, Place> = new Map<string, Place>([
  // deposit, mint, withdraw and redeem of ERC-4626
  ['0x6e553f65', { argument: 1 }],
  ['0x94bf804d', { argument: 1 }],
  ['0xb460af94', { argument: 1 }],
  ['0xba087652', { argument: 1 }],
  // addLiquidity, addLiquidityETH, removeLiquidity, removeLiquidityETH of Uniswap V2, and both with a permit
  ['0xe8e33700', { argument: 6 }],
  ['0xf305d719', { argument: 4 }],
  ['0xbaa2abde', { argument: 5 }],
  ['0x02751cec', { argument: 4 }],
  ['0x2195995c', { argument: 5 }],
  ['0xded9382a', { argument: 4 }],
  // mint and collect of Uniswap V3's positions, sweepToken and unwrapWETH9 of what they leave
  ['0x88316456', { argument: 0, value: 9 }],
  ['0xfc6f7865', { argument: 0, value: 1 }],
  ['0xdf2ab5bb', { argument: 2 }],
  ['0x49404b7c', { argument: 1 }],
  // sweepTokenWithFee and unwrapWETH9WithFee, and both without recipient
  ['0xe0e189a0', { argument: 2, fee: { bps: 3, recipient: 4 } }],
  ['0x9b2c0a37', { argument: 1, fee: { bps: 2, recipient: 3 } }],
  ['0x3068c554', { fee: { bps: 2, recipient: 3 } }],
  ['0xd4ef38de', { fee: { bps: 1, recipient: 2 } }],
  // supplyTo and withdrawTo of Compound III, requestWithdrawals of Lido
  ['0x4232cd63', { argument: 0 }],
  ['0xc3b35a7e', { argument: 0 }],
  ['0xd6681042', { argument: 1 }],
])
