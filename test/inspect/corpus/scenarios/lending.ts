import { type Address, encodeFunctionData, erc20Abi, type Hex, maxUint256, parseAbi } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'function repayWithATokens(address asset, uint256 amount, uint256 interestRateMode)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
  'function setUserEMode(uint8 categoryId)',
  'function approveDelegation(address delegatee, uint256 amount)',
  'function multicall(bytes[] data)',
])
const encode = (functionName: string, args: readonly unknown[]) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
/** Stands for the rate that moves with the market, the only one there still is. */
const VARIABLE = 2n
const USDC = 10n ** 6n
const DAI = 10n ** 18n

/** What is lent to Aave and borrowed there; and the ways in which somebody else gets it. */
export function lendingScenarios(world: World): readonly Scenario[] {
  const { deployments, me, own, friend, thief, trap, nowSeconds } = world
  const { usdc, dai, aavePool, aaveTokenUsdc, aaveDebtUsdc, uniswapV3Router } = deployments
  const atPool = (data: Hex): Asked => call(aavePool, data)
  const supply = (token: Address, amount: bigint, to: Address = me) =>
    encode('supply', [token, amount, to, 0])
  const withdraw = (token: Address, amount: bigint, to: Address = me) =>
    encode('withdraw', [token, amount, to])
  const borrow = (token: Address, amount: bigint, by: Address = me) =>
    encode('borrow', [token, amount, VARIABLE, 0, by])
  const repay = (token: Address, amount: bigint, by: Address = me) =>
    encode('repay', [token, amount, VARIABLE, by])
  const repayFromLent = (token: Address, amount: bigint) =>
    encode('repayWithATokens', [token, amount, VARIABLE])
  const letBorrow = (who: Address, amount: bigint): Asked =>
    call(aaveDebtUsdc, encode('approveDelegation', [who, amount]))
  const signed = (delegatee: Address): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'Aave', version: '1', chainId: 31337, verifyingContract: aaveDebtUsdc },
      primaryType: 'DelegationWithSig',
      types: {
        DelegationWithSig: ['address delegatee', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
      },
      message: { delegatee, value: 5n * USDC, nonce: 0, deadline: nowSeconds + 1_800n },
    }),
  })
  const amounts = { USDC: [usdc, USDC], DAI: [dai, DAI] } as const
  return [
    ...Object.entries(amounts).flatMap(([symbol, [token, one]]) => [
      ...[1n, 25n, 400n].flatMap((whole) => [
        benign(`Aave: ${whole} ${symbol} are lent`, atPool(supply(token, whole * one))),
        benign(`Aave: ${whole} ${symbol} are borrowed`, atPool(borrow(token, whole * one))),
        attack(
          `Aave: ${whole} ${symbol} are lent for a thief`,
          atPool(supply(token, whole * one, thief)),
          'lend-for-other',
        ),
      ]),
      benign(`Aave: 3 ${symbol} are paid back`, atPool(repay(token, 3n * one))),
      benign(`Aave: 3 ${symbol} are paid back with what was lent`, atPool(repayFromLent(token, 3n * one))),
      benign(
        `Aave: all ${symbol} that are owed are paid back with what was lent`,
        atPool(repayFromLent(token, maxUint256)),
      ),
      attack(
        `Aave: the ${symbol} that a thief owes are paid`,
        atPool(repay(token, 3n * one, thief)),
        'lend-for-other',
      ),
      benign(`Aave: ${symbol} may be lent`, call(token, allow(aavePool, 500n * one))),
      benign(
        `Aave: all ${symbol} may be lent`,
        call(token, allow(aavePool, maxUint256)),
        'unlimited-allowance',
      ),
    ]),
    ...[1n, 50n].flatMap((whole) => [
      benign(`Aave: ${whole} USDC are taken out`, atPool(withdraw(usdc, whole * USDC))),
      attack(
        `Aave: ${whole} USDC are taken out for a thief`,
        atPool(withdraw(usdc, whole * USDC, thief)),
        'lend-for-other',
      ),
    ]),
    benign(
      'Aave: nearly as much is borrowed as may be',
      atPool(borrow(usdc, 3_880n * USDC)),
      'liquidation-near',
    ),
    benign('Aave: much is borrowed', atPool(borrow(usdc, 2_900n * USDC)), 'liquidation-possible'),
    benign('Aave: most of what stands for a small debt is taken out', atPool(withdraw(usdc, 3_950n * USDC))),
    benign('Aave: USDC is lent for another account of one’s own', atPool(supply(usdc, USDC, own))),
    benign('Aave: USDC is taken out for another account of one’s own', atPool(withdraw(usdc, USDC, own))),
    benign('Aave: all that is owed is paid back', atPool(repay(dai, maxUint256))),
    benign(
      'Aave: what was lent stands for debts',
      atPool(encode('setUserUseReserveAsCollateral', [dai, true])),
    ),
    benign(
      'Aave: what was lent stands for debts no more',
      atPool(encode('setUserUseReserveAsCollateral', [dai, false])),
    ),
    benign('Aave: debts are counted by the general rules', atPool(encode('setUserEMode', [0]))),
    benign('Aave: nobody may borrow in one’s name any more', letBorrow(friend, 0n)),
    benign('Aave: a contract that is known may borrow in one’s name', letBorrow(uniswapV3Router, 5n * USDC)),
    attack(
      'Aave: all USDC are taken out for a thief',
      atPool(withdraw(usdc, maxUint256, thief)),
      'lend-for-other',
    ),
    attack(
      'Aave: USDC is lent for a friend, who alone has it then',
      atPool(supply(usdc, USDC, friend)),
      'lend-for-other',
    ),
    ...[5n * USDC, maxUint256].flatMap((amount) => [
      attack(
        `Aave: a person may borrow ${amount} in one’s name`,
        letBorrow(thief, amount),
        'credit-to-stranger',
      ),
      attack(
        `Aave: a stranger may borrow ${amount} in one’s name`,
        letBorrow(trap, amount),
        'credit-to-stranger',
      ),
    ]),
    attack('Aave: a friend may borrow in one’s name', letBorrow(friend, 5n * USDC), 'credit-to-stranger'),
    attack(
      'Aave: a thief gets what counts what was lent',
      call(
        aaveTokenUsdc,
        encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [thief, 50n * USDC] }),
      ),
      'first-seen-recipient',
    ),
    attack(
      'Aave: a thief may move what counts what was lent',
      call(aaveTokenUsdc, allow(thief, 50n * USDC)),
      'allowance-to-account',
    ),
    ...Object.entries({ 'a person': thief, 'a stranger': trap, 'a friend': friend }).map(([who, borrower]) =>
      attack(`Aave: a signature lets ${who} borrow in one’s name`, signed(borrower), 'credit-to-stranger'),
    ),
    attack(
      'Aave: several calls in one hide that a thief gets what is taken out',
      atPool(encode('multicall', [[supply(usdc, USDC), withdraw(usdc, USDC, thief)]])),
      'lend-for-other',
    ),
    ...Object.entries({
      'to lend': supply(usdc, 50n * USDC),
      'to pay back': repay(usdc, 50n * USDC),
      'to pay back with what was lent': repayFromLent(usdc, 50n * USDC),
    }).map(([what, data]) =>
      attack(`what looks like Aave, asked ${what}`, call(trap, data), 'unknown-contract'),
    ),
  ]
}

function allow(spender: Address, amount: bigint): Hex {
  return encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
}
