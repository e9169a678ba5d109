import {
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  maxUint256,
  numberToHex,
  parseAbi,
  parseSignature,
} from 'viem'
import { permitTypes } from '../../../../devnet/permitTypes.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import { signAsMe } from '../signAsMe.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'struct Path { bytes path; address recipient; uint256 amountIn; uint256 amountOutMinimum; }',
  'struct Call { address target; bool allowFailure; bytes callData; }',
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function selfPermit(address token, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function exactInput(Path params)',
  'function multicall(bytes[] data)',
  'function aggregate3(Call[] calls)',
  'function supplyWithPermit(address asset, uint256 amount, address onBehalfOf, uint16 referralCode, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
])
const USDC = 10n ** 6n

/** Permits of tokens (EIP-2612) that were signed before and now come along with a transaction. */
export function handedInScenarios(world: World): readonly Scenario[] {
  const { deployments, me, thief, trap, nowSeconds } = world
  const { usdc, weth, dai, aavePool, multicall3, uniswapV3Router } = deployments
  const deadline = nowSeconds + 1_800n
  const encode = (functionName: string, args: readonly unknown[]): Hex =>
    encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
  const sign = (spender: Address, value: bigint) => {
    const { v, r, s } = parseSignature(
      signAsMe({
        domain: { name: 'USD Coin', version: '1', chainId: 31337, verifyingContract: usdc },
        types: permitTypes,
        primaryType: 'Permit',
        message: { owner: me, spender, value, nonce: 0n, deadline },
      }),
    )
    return [deadline, Number(v), r, s] as const
  }
  const permit = (spender: Address, value: bigint) =>
    encode('permit', [me, spender, value, ...sign(spender, value)])
  const fee = numberToHex(500, { size: 3 })
  const swap = (amount: bigint): Asked => {
    const path = concat([usdc, fee, weth, fee, dai])
    const minimum = (amount * 10n ** 12n * 97n) / 100n
    const swapped = { path, recipient: me, amountIn: amount, amountOutMinimum: minimum }
    const calls = [
      encode('selfPermit', [usdc, amount, ...sign(uniswapV3Router, amount)]),
      encode('exactInput', [swapped]),
    ]
    return call(uniswapV3Router, encode('multicall', [calls]))
  }
  const supply = (amount: bigint): Asked =>
    call(aavePool, encode('supplyWithPermit', [usdc, amount, me, 0, ...sign(aavePool, amount)]))
  return [
    ...[1n, 20n].flatMap((amount) => [
      benign(`V3: ${amount} USDC for DAI, by a permit that comes along`, swap(amount * USDC)),
      benign(`Aave: ${amount} USDC lent, by a permit that comes along`, supply(amount * USDC)),
    ]),
    benign(
      'a permit of 20 USDC for Aave is handed in by whoever signed it',
      call(usdc, permit(aavePool, 20n * USDC)),
    ),
    attack(
      'a permit of all USDC for a person is handed in by whoever signed it',
      call(usdc, permit(thief, maxUint256)),
      'allowance-to-account',
    ),
    attack(
      'a permit of all USDC for a stranger is handed in by whoever signed it',
      call(usdc, permit(trap, maxUint256)),
      'unlimited-to-stranger',
    ),
    ...Object.entries({ 'a person': thief, 'a stranger': trap }).flatMap(([who, spender]) =>
      [5_000n, maxUint256].map((amount) =>
        attack(
          `a permit of ${amount === maxUint256 ? 'all' : 'a little'} USDC for ${who} hides in a list of calls`,
          call(
            multicall3,
            encode('aggregate3', [
              [{ target: usdc, allowFailure: false, callData: permit(spender, amount) }],
            ]),
          ),
          'hidden-allowance',
        ),
      ),
    ),
  ]
}
