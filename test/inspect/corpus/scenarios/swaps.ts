import { type Address, concat, encodeFunctionData, numberToHex, parseAbi } from 'viem'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const v2 = parseAbi([
  'function swapExactTokensForTokens(uint256 amountIn, uint256 amountOutMin, address[] path, address to, uint256 deadline)',
  'function swapExactETHForTokens(uint256 amountOutMin, address[] path, address to, uint256 deadline) payable',
  'function deposit() payable',
])
const v3 = parseAbi([
  'struct Path { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
  'function exactInput(Path params) payable',
  'function sweepTokenWithFee(address token, uint256 amountMinimum, address recipient, uint256 feeBips, address feeRecipient) payable',
  'function multicall(uint256 deadline, bytes[] data) payable',
])
/** Stands for the router itself, and an address that takes a site's fee. */
const ROUTER = '0x0000000000000000000000000000000000000002'
const SITE = `0x51fee${'0'.repeat(30)}51fee` as const
/** Smallest units of one USDC and of one DAI. */
const USDC = 10n ** 6n
const DAI = 10n ** 18n

/** Swaps by Uniswap V2 and V3 as they should be, and those whose gain goes elsewhere or nowhere. */
export function swapScenarios(world: World): readonly Scenario[] {
  const { deployments, me, leaked, thief, trap, nowSeconds } = world
  const { usdc, dai, weth, uniswapV2Router, uniswapV3Router } = deployments
  const deadline = nowSeconds + 1_200n
  const tokens = (amount: bigint, minimum: bigint, to: Address = me) =>
    encodeFunctionData({
      abi: v2,
      functionName: 'swapExactTokensForTokens',
      args: [amount * USDC, minimum, [usdc, weth, dai], to, deadline],
    })
  const coin = (minimum: bigint, to: Address = me) =>
    encodeFunctionData({
      abi: v2,
      functionName: 'swapExactETHForTokens',
      args: [minimum, [weth, usdc], to, deadline],
    })
  const fee = numberToHex(500, { size: 3 })
  const path = (amount: bigint, minimum: bigint, recipient: Address = me) =>
    encodeFunctionData({
      abi: v3,
      functionName: 'exactInput',
      args: [
        {
          path: concat([usdc, fee, weth, fee, dai]),
          recipient,
          amountIn: amount * USDC,
          amountOutMinimum: minimum,
        },
      ],
    })
  /** What comes stays with the router, which hands it over less a part for somebody. */
  const withFee = (amount: bigint, bps: bigint, to: Address) => {
    const args = [dai, fair(amount), me, bps, to] as const
    const sweep = encodeFunctionData({ abi: v3, functionName: 'sweepTokenWithFee', args })
    const steps = [path(amount, 0n, ROUTER), sweep]
    return encodeFunctionData({ abi: v3, functionName: 'multicall', args: [deadline, steps] })
  }
  /** A dollar for a dollar, less what the pools and a little movement take. */
  const fair = (amount: bigint) => (amount * DAI * 97n) / 100n
  const small = [1n, 5n, 20n, 50n, 100n]
  /** Of a thousand that the pool holds. */
  const large = [250n, 400n, 900n]
  return [
    attack(
      'V2: USDC for DAI that goes to an account of one’s own that others know',
      call(uniswapV2Router, tokens(5n, fair(5n), leaked)),
      'recipient-compromised',
    ),
    ...large.map((amount) =>
      attack(
        `V2: ${amount} of the coin for USDC at once, far below their price`,
        call(uniswapV2Router, coin(1n), amount * DAI),
        'swap-bad-price',
      ),
    ),
    ...[25n, 100n].map((bps) =>
      benign(
        `V3: 20 USDC for DAI, ${bps} of ten thousand for the site`,
        call(uniswapV3Router, withFee(20n, bps, SITE)),
      ),
    ),
    attack(
      'V3: 20 USDC for DAI, nine tenths of it for a thief',
      call(uniswapV3Router, withFee(20n, 9_000n, thief)),
      'swap-recipient-elsewhere',
    ),
    ...small.flatMap((amount) => [
      benign(`V2: ${amount} USDC for DAI`, call(uniswapV2Router, tokens(amount, fair(amount)))),
      benign(`V3: ${amount} USDC for DAI`, call(uniswapV3Router, path(amount, fair(amount)))),
      benign(
        `wrap ${amount} thousandths`,
        call(weth, encodeFunctionData({ abi: v2, functionName: 'deposit' }), amount * 10n ** 15n),
      ),
      attack(
        `V2: ${amount} USDC for DAI, content with nothing`,
        call(uniswapV2Router, tokens(amount, 0n)),
        'swap-loose-minimum',
      ),
      attack(
        `V3: ${amount} USDC for DAI, content with a half`,
        call(uniswapV3Router, path(amount, fair(amount) / 2n)),
        'swap-loose-minimum',
      ),
      attack(
        `V2: ${amount} USDC for DAI that goes to a thief`,
        call(uniswapV2Router, tokens(amount, fair(amount), thief)),
        'swap-recipient-elsewhere',
      ),
      attack(
        `V3: ${amount} USDC for DAI that goes to a thief`,
        call(uniswapV3Router, path(amount, fair(amount), thief)),
        'swap-recipient-elsewhere',
      ),
      attack(
        `${amount} thousandths of coin for USDC that goes to a thief`,
        call(uniswapV2Router, coin(1n, thief), amount * 10n ** 15n),
        'swap-recipient-elsewhere',
      ),
      attack(
        `what looks like V2 and only keeps ${amount} thousandths of coin`,
        call(trap, coin(amount * USDC), amount * 10n ** 15n),
        'unknown-contract',
        'swap-paid-more-than-said',
      ),
    ]),
  ]
}
