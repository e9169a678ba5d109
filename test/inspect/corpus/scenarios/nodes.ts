import { type Address, encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { encodeBatch } from '../../../../src/defi/batch/encodeBatch.ts'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'struct Call { address target; bool allowFailure; bytes callData; }',
  'function aggregate3(Call[] calls)',
  'function mint(address to, uint256 id, uint256 value)',
])
const USDC = 10n ** 6n

/** Requests of which less is known than usual: nodes disagree, it changes code, or more moves than is looked at. */
export function nodeScenarios(world: World): readonly Scenario[] {
  const { deployments, me, friend, thief, nowSeconds } = world
  const { usdc, dai, weth, items, multicall3, uniswapV2Router, simple7702Account } = deployments
  const onToken = (functionName: 'approve' | 'transfer', who: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName, args: [who, amount] })
  const swap = (to: Address): Asked => {
    const args = [5n * USDC, 4_800_000_000_000_000_000n, [usdc, weth, dai], to, nowSeconds + 1_200n] as const
    return call(uniswapV2Router, encodeFunctionData({ abi, functionName: 'swapExactTokensForTokens', args }))
  }
  const outdated = (scenario: Scenario): Scenario => ({ ...scenario, secondNode: 'outdated' })
  const { from: _, ...upgrade } = encodeBatch(
    me,
    [
      { to: usdc, value: toAmount(0n), data: onToken('approve', uniswapV2Router, 5n * USDC) },
      { to: usdc, value: toAmount(0n), data: onToken('transfer', friend, USDC) },
    ],
    simple7702Account,
  )
  const claim = (count: number): Asked => {
    const kinds = Array.from({ length: count }, (_, kind) => {
      const args = [me, 1_000n + BigInt(kind), 1n] as const
      const callData = encodeFunctionData({ abi, functionName: 'mint', args })
      return { target: items, allowFailure: false, callData }
    })
    return call(multicall3, encodeFunctionData({ abi, functionName: 'aggregate3', args: [kinds] }))
  }
  return [
    benign('five kinds of items claimed at once', claim(5), 'unknown-contract'),
    benign('thirty kinds of items claimed at once', claim(30), 'unknown-contract', 'simulation-incomplete'),
    outdated(benign('outdated node: USDC for DAI, by leave it has not heard of', swap(me), 'nodes-disagree')),
    outdated(benign('outdated node: USDC to a friend', call(usdc, onToken('transfer', friend, 5n)))),
    outdated(
      attack('outdated node: USDC for DAI that goes to a thief', swap(thief), 'swap-recipient-elsewhere'),
    ),
    benign(
      'two calls in one, by an account that is to follow a contract for it',
      call(me, upgrade.data, 0n, { delegate: upgrade.delegate }),
      'simulation-unavailable',
    ),
  ]
}
