import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { signPermitBatch, signPermitSingle } from '../permit2Signed.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct PermitSingle { Details details; address spender; uint256 sigDeadline; }',
  'struct PermitBatch { Details[] details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, PermitSingle permit, bytes signature)',
  'function permit(address owner, PermitBatch permit, bytes signature)',
  'function lockdown((address token, address spender)[] approvals)',
])
const ALL = 2n ** 160n - 1n

/** Permit2 itself called, and its transfers of several tokens at once by one signature. */
export function permit2Scenarios(world: World): readonly Scenario[] {
  const { deployments, me, thief, trap, nowSeconds } = world
  const { usdc, dai, permit2, universalRouter, uniswapV3Router } = deployments
  const tokens = [usdc, dai]
  const soon = nowSeconds + 1_800n
  const handIn = (token: Address, spender: Address, amount: bigint): Asked => {
    const { permit, signature } = signPermitSingle(world, { token, spender, amount })
    return call(permit2, encodeFunctionData({ abi, functionName: 'permit', args: [me, permit, signature] }))
  }
  const handInBatch = (spender: Address, amount: bigint): Asked => {
    const { permit, signature } = signPermitBatch(world, { tokens, spender, amount })
    return call(permit2, encodeFunctionData({ abi, functionName: 'permit', args: [me, permit, signature] }))
  }
  const lockdown = (...spenders: readonly Address[]): Hex => {
    const pairs = spenders.flatMap((spender) => tokens.map((token) => ({ token, spender })))
    return encodeFunctionData({ abi, functionName: 'lockdown', args: [pairs] })
  }
  const several = (spender: Address, amount: bigint, witness: boolean): Asked => {
    const primaryType = witness ? 'PermitBatchWitnessTransferFrom' : 'PermitBatchTransferFrom'
    return {
      type: 'typedData',
      typed: createTypedData({
        domain: { name: 'Permit2', chainId: 31337, verifyingContract: permit2 },
        primaryType,
        types: {
          [primaryType]: [
            ...['TokenPermissions[] permitted', 'address spender', 'uint256 nonce', 'uint256 deadline'],
            ...(witness ? ['Order witness'] : []),
          ],
          TokenPermissions: ['address token', 'uint256 amount'],
          ...(witness && { Order: ['address maker', 'uint256 amount'] }),
        },
        message: {
          permitted: tokens.map((token) => ({ token, amount })),
          ...{ spender, nonce: 0, deadline: soon },
          ...(witness && { witness: { maker: me, amount } }),
        },
      }),
    }
  }
  return [
    ...Object.entries({ USDC: usdc, DAI: dai }).flatMap(([symbol, token]) => [
      benign(`a permit of some ${symbol} for V3 is handed in`, handIn(token, uniswapV3Router, 5_000n)),
      attack(
        `a permit of some ${symbol} for a person is handed in`,
        handIn(token, thief, 5_000n),
        'allowance-to-account',
      ),
      attack(
        `a permit of all ${symbol} for a stranger is handed in`,
        handIn(token, trap, ALL),
        'unlimited-to-stranger',
      ),
    ]),
    benign('a permit of two tokens for V3 is handed in', handInBatch(uniswapV3Router, 5_000n)),
    attack(
      'a permit of two tokens for a person is handed in',
      handInBatch(thief, 5_000n),
      'allowance-to-account',
    ),
    attack(
      'a permit of all of two tokens for a stranger is handed in',
      handInBatch(trap, ALL),
      'unlimited-to-stranger',
    ),
    benign('the router may move nothing through Permit2 any more', call(permit2, lockdown(universalRouter))),
    benign(
      'nobody may move anything through Permit2 any more',
      call(permit2, lockdown(universalRouter, uniswapV3Router, trap)),
    ),
    ...[false, true].flatMap((witness) => {
      const what = `Permit2 of two tokens once${witness ? ' with witness' : ''}`
      return [
        benign(`${what} for V3`, several(uniswapV3Router, 5_000n, witness), 'permit'),
        attack(`${what} for a person`, several(thief, 5_000n, witness), 'permit-to-account'),
        attack(`${what} for a stranger`, several(trap, 5_000n, witness), 'permit-to-stranger'),
        attack(`${what}, of all, for a stranger`, several(trap, ALL, witness), 'permit-unlimited'),
      ]
    }),
  ]
}
