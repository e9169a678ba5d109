import { type Address, encodeFunctionData, erc20Abi, maxUint256, parseAbi } from 'viem'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function increaseAllowance(address spender, uint256 added)',
  'function setApprovalForAll(address operator, bool approved)',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
])
const allow = (spender: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
const increase = (spender: Address, added: bigint) =>
  encodeFunctionData({ abi, functionName: 'increaseAllowance', args: [spender, added] })
const allowAll = (spender: Address, approved: boolean) =>
  encodeFunctionData({ abi, functionName: 'setApprovalForAll', args: [spender, approved] })

/** Leave to move tokens and items: for protocols within a limit, and for those who should never have it. */
export function approvalScenarios(world: World): readonly Scenario[] {
  const { deployments, thief, trap, nowSeconds } = world
  const { usdc, dai, weth, nft, items, permit2, uniswapV2Router, uniswapV3Router } = deployments
  const tokens = { USDC: usdc, DAI: dai, WETH: weth } as const
  const protocols = {
    'Uniswap V2': uniswapV2Router,
    'Uniswap V3': uniswapV3Router,
    Permit2: permit2,
  } as const
  const ends = Number(nowSeconds) + 3_600
  const through = (token: Address, spender: Address, amount: bigint) =>
    encodeFunctionData({ abi, functionName: 'approve', args: [token, spender, amount, ends] })
  const huge = {
    '2^256 - 1': maxUint256,
    '2^255': 2n ** 255n,
    '2^160 - 1': 2n ** 160n - 1n,
    '2^128': 2n ** 128n,
  }
  return [
    ...Object.entries(tokens).flatMap(([symbol, token]) => [
      ...Object.entries(protocols).flatMap(([name, spender]) => [
        benign(`${name} may move some ${symbol}`, call(token, allow(spender, 5_000n))),
        benign(
          `${name} may move all ${symbol}`,
          call(token, allow(spender, maxUint256)),
          'unlimited-allowance',
        ),
        benign(`${name} may no longer move ${symbol}`, call(token, allow(spender, 0n))),
      ]),
      benign(
        `Uniswap V3 may move some ${symbol} through Permit2`,
        call(permit2, through(token, uniswapV3Router, 5_000n)),
      ),
      attack(`a person may move some ${symbol}`, call(token, allow(thief, 5_000n)), 'allowance-to-account'),
      attack(
        `a person may move all ${symbol}`,
        call(token, allow(thief, maxUint256)),
        'allowance-to-account',
        'unlimited-to-stranger',
      ),
      attack(
        `a person may move more ${symbol} than now`,
        call(token, increase(thief, 5_000n)),
        'allowance-to-account',
      ),
      ...Object.entries(huge).map(([written, amount]) =>
        attack(
          `a stranger may move ${written} ${symbol}`,
          call(token, allow(trap, amount)),
          'unlimited-to-stranger',
        ),
      ),
      attack(
        `a person may move ${symbol} through Permit2`,
        call(permit2, through(token, thief, 5_000n)),
        'allowance-to-account',
      ),
      attack(
        `a stranger may move all ${symbol} through Permit2`,
        call(permit2, through(token, trap, 2n ** 160n - 1n)),
        'unlimited-to-stranger',
      ),
    ]),
    attack(
      'a stranger may move 2^128 - 1 USDC',
      call(usdc, allow(trap, 2n ** 128n - 1n)),
      'unlimited-to-stranger',
    ),
    attack(
      'a stranger may move a hundred thousand USDC',
      call(usdc, allow(trap, 10n ** 11n)),
      'allowance-unusual-to-stranger',
    ),
    attack(
      'a person may move ever more USDC',
      call(usdc, increase(thief, 10n ** 11n)),
      'allowance-unusual-to-stranger',
    ),
    attack(
      'a stranger may move a hundred thousand USDC through Permit2',
      call(permit2, through(usdc, trap, 10n ** 11n)),
      'allowance-unusual-to-stranger',
    ),
    benign(
      'Uniswap V2 may move 2^128 - 1 USDC',
      call(usdc, allow(uniswapV2Router, 2n ** 128n - 1n)),
      'unlimited-allowance',
    ),
    benign(
      'Uniswap V2 may move a hundred thousand USDC',
      call(usdc, allow(uniswapV2Router, 10n ** 11n)),
      'allowance-unusual',
    ),
    benign(
      'Uniswap V2 may move twice the USDC there is',
      call(usdc, allow(uniswapV2Router, 2n * 10n ** 10n)),
    ),
    benign(
      'OpenSea’s conduit may move every item',
      call(nft, allowAll(deployments.seaportConduit, true)),
      'approval-for-all',
    ),
    ...[nft, items].flatMap((collection) => [
      benign(`nobody may move items of ${collection} any more`, call(collection, allowAll(trap, false))),
      attack(
        `a person may move every item of ${collection}`,
        call(collection, allowAll(thief, true)),
        'approval-for-all',
        'allowance-to-account',
      ),
      attack(
        `a stranger may move every item of ${collection}`,
        call(collection, allowAll(trap, true)),
        'approval-for-all',
      ),
    ]),
  ]
}
