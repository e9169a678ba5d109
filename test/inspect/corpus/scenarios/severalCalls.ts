import { type Address, encodeFunctionData, erc20Abi, type Hex, maxUint256, parseAbi } from 'viem'
import { type Asked, type AskedCall, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { commands, execute } from './routerCommands.ts'

const abi = parseAbi([
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function withdraw(address asset, uint256 amount, address to)',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)',
  'function deposit() payable',
  'function setApprovalForAll(address operator, bool approved)',
])
const encode = (functionName: string, args: readonly unknown[]): Hex =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
const onToken = (functionName: 'approve' | 'transfer', who: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName, args: [who, amount] })
const USDC = 10n ** 6n
const WHOLE = 10n ** 18n
const MILLI = 10n ** 15n

/** Several calls that a site wants at once (EIP-5792): leave and what it is for, and what hides among them. */
export function severalCallsScenarios(world: World): readonly Scenario[] {
  const { deployments, me, friend, leaked, thief, trap, nowSeconds } = world
  const { usdc, dai, weth, nft, permit2, aavePool, uniswapV2Router, universalRouter } = deployments
  const ask = (first: AskedCall, ...rest: readonly AskedCall[]): Asked => ({
    type: 'calls',
    calls: [first, ...rest],
  })
  const allow = (spender: Address, amount: bigint, token = usdc): AskedCall => ({
    to: token,
    data: onToken('approve', spender, amount),
  })
  const send = (to: Address, amount: bigint, token = usdc): AskedCall => ({
    to: token,
    data: onToken('transfer', to, amount),
  })
  const swap = (amount: bigint, to: Address = me): AskedCall => {
    const minimum = (amount * WHOLE * 97n) / 100n
    const args = [amount * USDC, minimum, [usdc, weth, dai], to, nowSeconds + 1_200n]
    return { to: uniswapV2Router, data: encode('swapExactTokensForTokens', args) }
  }
  const route = (amount: bigint, recipient: Address = me): AskedCall => {
    const swapped = { recipient, path: [weth, usdc], amount: amount * MILLI, minimum: amount * 2_900_000n }
    return { to: universalRouter, data: execute([commands.v3In(swapped)], nowSeconds + 1_200n) }
  }
  const wrap = (amount: bigint): AskedCall => ({
    to: weth,
    value: amount * MILLI,
    data: encode('deposit', []),
  })
  const lend = (amount: bigint, by: Address = me): AskedCall => ({
    to: aavePool,
    data: encode('supply', [usdc, amount * USDC, by, 0]),
  })
  const borrow = (amount: bigint): AskedCall => ({
    to: aavePool,
    data: encode('borrow', [dai, amount * WHOLE, 2n, 0, me]),
  })
  const takeOut = (amount: bigint, to: Address): AskedCall => ({
    to: aavePool,
    data: encode('withdraw', [usdc, amount * USDC, to]),
  })
  const payBack = (token: Address, amount: bigint): AskedCall => ({
    to: aavePool,
    data: encode('repay', [token, amount, 2n, me]),
  })
  const through: AskedCall = {
    to: permit2,
    data: encode('approve', [weth, universalRouter, 10n * MILLI, Number(nowSeconds) + 1_800]),
  }
  const amounts = [1n, 10n, 60n]
  return [
    benign(
      'several: all is paid back, and nearly all that stood for it taken out',
      ask(payBack(usdc, maxUint256), payBack(dai, maxUint256), takeOut(3_900n, me)),
    ),
    benign(
      'several: nearly as much borrowed as may be, and most of it paid back',
      ask(borrow(3_880n), payBack(dai, 3_800n * WHOLE)),
    ),
    benign(
      'several: a little lent, and much borrowed on it and all else',
      ask(lend(10n), borrow(2_900n)),
      'liquidation-possible',
    ),
    ...amounts.flatMap((amount) => [
      benign(
        `several: ${amount} USDC allowed, and swapped`,
        ask(allow(uniswapV2Router, amount * USDC), swap(amount)),
      ),
      benign(`several: ${amount} USDC allowed, and lent`, ask(allow(aavePool, amount * USDC), lend(amount))),
      benign(`several: ${amount} USDC lent, DAI borrowed on it`, ask(lend(amount), borrow(amount))),
      benign(
        `several: ${amount} units of two tokens to a friend`,
        ask(send(friend, amount), send(friend, amount, dai), { to: friend, value: amount }),
      ),
      attack(
        `several: ${amount} USDC swapped, DAI for a thief`,
        ask(allow(uniswapV2Router, amount * USDC), swap(amount, thief)),
        'swap-recipient-elsewhere',
      ),
      attack(
        `several: ${amount} USDC lent, and taken out for a thief`,
        ask(lend(amount), takeOut(amount, thief)),
        'lend-for-other',
      ),
    ]),
    benign(
      'several: coin wrapped, allowed twice, and swapped by the router',
      ask(wrap(10n), allow(permit2, 10n * MILLI, weth), through, route(10n)),
    ),
    attack(
      'several: coin wrapped and allowed twice, USDC for a thief',
      ask(wrap(10n), allow(permit2, 10n * MILLI, weth), through, route(10n, thief)),
      'swap-recipient-elsewhere',
    ),
    attack(
      'several: leave for a thief among small gifts',
      ask(send(friend, 1n), allow(thief, 5_000n), send(friend, 2n)),
      'allowance-to-account',
    ),
    attack(
      'several: small gifts, by an account that a thief has made follow a contract',
      {
        type: 'calls',
        calls: [
          { to: friend, value: 1n },
          { to: friend, value: 2n },
        ],
        by: leaked,
      },
      'follows-stranger',
    ),
    attack(
      'several: leave for a hundred thousand USDC to a stranger, behind a gift',
      ask(send(friend, 1n), allow(trap, 10n ** 11n)),
      'allowance-unusual-to-stranger',
    ),
    benign(
      'several: leave for a hundred thousand USDC to V2, behind a gift',
      ask(send(friend, 1n), allow(uniswapV2Router, 10n ** 11n)),
      'allowance-unusual',
    ),
    attack(
      'several: leave for all to a stranger, at the end',
      ask(send(friend, 1n), swap(1n), allow(trap, maxUint256, dai)),
      'unlimited-to-stranger',
    ),
    attack(
      'several: every item for a stranger, in the middle',
      ask(send(friend, 1n), { to: nft, data: encode('setApprovalForAll', [trap, true]) }, send(friend, 1n)),
      'approval-for-all',
    ),
    attack(
      'several: USDC lent for a thief',
      ask(allow(aavePool, 5n * USDC), lend(5n, thief)),
      'lend-for-other',
    ),
    attack('several: something sent to nobody', ask(send(friend, 1n), send(COIN, 1n)), 'recipient-is-nobody'),
  ]
}

const COIN: Address = '0x0000000000000000000000000000000000000000'
