import { type Address, encodeFunctionData, parseAbi, stringToHex } from 'viem'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'struct Collect { uint256 tokenId; address recipient; uint128 amount0Max; uint128 amount1Max; }',
  'function deposit(uint256 assets, address receiver)',
  'function redeem(uint256 shares, address receiver, address owner)',
  'function addLiquidity(address tokenA, address tokenB, uint256 amountADesired, uint256 amountBDesired, uint256 amountAMin, uint256 amountBMin, address to, uint256 deadline)',
  'function addLiquidityETH(address token, uint256 amountTokenDesired, uint256 amountTokenMin, uint256 amountETHMin, address to, uint256 deadline) payable',
  'function collect(Collect params)',
  'function multicall(bytes[] data)',
  'function buy() payable',
])
const encode = (functionName: string, args: readonly unknown[] = []) =>
  encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
const USDC = 10n ** 6n
const WHOLE = 10n ** 18n
const MILLI = 10n ** 15n

/** What vaults, pools and positions pay out, and to whom; what tokens give for coin, and what of it can be sent on. */
export function payoutScenarios(world: World): readonly Scenario[] {
  const { deployments, me, own, friend, thief, vault, staked, taxes, nowSeconds } = world
  const { usdc, dai, uniswapV2Router, uniswapV3PositionManager } = deployments
  const soon = nowSeconds + 1_800n
  const invest = (to: Address) => call(vault, encode('deposit', [25n * USDC, to]))
  const takeOut = (to: Address) => call(vault, encode('redeem', [25n * USDC, to, me]))
  const pool = (to: Address) => {
    const args = [usdc, dai, 10n * USDC, 10n * WHOLE, 0n, 0n, to, soon]
    return call(uniswapV2Router, encode('addLiquidity', args))
  }
  const poolCoin = (to: Address) => {
    const args = [usdc, 30n * USDC, 0n, 0n, to, soon]
    return call(uniswapV2Router, encode('addLiquidityETH', args), 10n * MILLI)
  }
  const collect = (recipient: Address) =>
    encode('collect', [{ tokenId: 1n, recipient, amount0Max: 1n, amount1Max: 1n }])
  const payouts = {
    'shares of a vault': invest,
    'USDC out of a vault': takeOut,
    'shares of a pool': pool,
    'shares of a pool, for coin': poolCoin,
  }
  return [
    ...Object.entries(payouts).flatMap(([what, ask]) => [
      benign(`${what} for oneself`, ask(me), 'unknown-contract'),
      benign(`${what} for another account of one’s own`, ask(own), 'unknown-contract'),
      attack(`${what} for a thief`, ask(thief), 'swap-recipient-elsewhere'),
    ]),
    attack(
      'what a position earned, for a thief',
      call(uniswapV3PositionManager, collect(thief)),
      'swap-recipient-elsewhere',
    ),
    attack(
      'what a position earned, for a thief, among other calls',
      call(uniswapV3PositionManager, encode('multicall', [[collect(me), collect(thief)]])),
      'swap-recipient-elsewhere',
    ),
    benign(
      'coin sent to a token that gives its own for it',
      call(staked, '0x', MILLI),
      'first-seen-recipient',
    ),
    attack(
      'a token of which nearly all is kept when it is sent on',
      call(taxes.heavy, encode('buy'), MILLI),
      'token-cannot-be-sold',
    ),
    benign(
      'a token of which a little is kept when it is sent on',
      call(taxes.light, encode('buy'), MILLI),
      'unknown-contract',
    ),
    attack(
      'a token that can’t be sold again, behind a gift',
      {
        type: 'calls',
        calls: [
          { to: friend, value: 1n },
          { to: world.trap, data: encode('buy'), value: MILLI },
        ],
      },
      'token-cannot-be-sold',
    ),
    benign('coin to a friend with a word', call(friend, stringToHex('Thanks for lunch!'), MILLI)),
    benign('a word to oneself', call(me, stringToHex('data:,hello'))),
    attack(
      'coin to a stranger with a word',
      call(thief, stringToHex('Thanks for lunch!'), MILLI),
      'contract-without-code',
    ),
  ]
}
