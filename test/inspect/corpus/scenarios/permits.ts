import { type Address, maxUint256 } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const details = ['address token', 'uint160 amount', 'uint48 expiration', 'uint48 nonce']
const permitted = ['address token', 'uint256 amount']

/** Signatures that let somebody move tokens: EIP-2612, DAI's, and Permit2 in all its forms. */
export function permitScenarios(world: World): readonly Scenario[] {
  const { deployments, me, own, friend, leaked, thief, trap, nowSeconds } = world
  const { usdc, dai, permit2, uniswapV2Router, uniswapV3Router } = deployments
  const soon = nowSeconds + 1_800n
  const chainId = 31337
  const ofToken = (token: Address) => ({ name: 'Token', version: '1', chainId, verifyingContract: token })
  const ofPermit2 = { name: 'Permit2', chainId, verifyingContract: permit2 }
  const ask = (o: Parameters<typeof createTypedData>[0]): Asked => ({
    type: 'typedData',
    typed: createTypedData(o),
  })

  const eip2612 = (token: Address, spender: Address, value: bigint, owner = me) =>
    ask({
      domain: ofToken(token),
      primaryType: 'Permit',
      types: {
        Permit: ['address owner', 'address spender', 'uint256 value', 'uint256 nonce', 'uint256 deadline'],
      },
      message: { owner, spender, value, nonce: 0, deadline: soon },
    })
  const daiStyle = (spender: Address) =>
    ask({
      domain: ofToken(dai),
      primaryType: 'Permit',
      types: {
        Permit: ['address holder', 'address spender', 'uint256 nonce', 'uint256 expiry', 'bool allowed'],
      },
      message: { holder: me, spender, nonce: 0, expiry: soon, allowed: true },
    })
  const single = (token: Address, spender: Address, amount: bigint) =>
    ask({
      domain: ofPermit2,
      primaryType: 'PermitSingle',
      types: {
        PermitSingle: ['PermitDetails details', 'address spender', 'uint256 sigDeadline'],
        PermitDetails: details,
      },
      message: { details: { token, amount, expiration: soon, nonce: 0 }, spender, sigDeadline: soon },
    })
  const batch = (spender: Address, amount: bigint) =>
    ask({
      domain: ofPermit2,
      primaryType: 'PermitBatch',
      types: {
        PermitBatch: ['PermitDetails[] details', 'address spender', 'uint256 sigDeadline'],
        PermitDetails: details,
      },
      message: {
        details: [usdc, dai].map((token) => ({ token, amount, expiration: soon, nonce: 0 })),
        spender,
        sigDeadline: soon,
      },
    })
  const once = (token: Address, spender: Address, amount: bigint, witness: boolean) =>
    ask({
      domain: ofPermit2,
      primaryType: witness ? 'PermitWitnessTransferFrom' : 'PermitTransferFrom',
      types: {
        [witness ? 'PermitWitnessTransferFrom' : 'PermitTransferFrom']: [
          'TokenPermissions permitted',
          'address spender',
          'uint256 nonce',
          'uint256 deadline',
          ...(witness ? ['Order witness'] : []),
        ],
        TokenPermissions: permitted,
        ...(witness && { Order: ['address maker', 'uint256 amount'] }),
      },
      message: {
        permitted: { token, amount },
        spender,
        nonce: 0,
        deadline: soon,
        ...(witness && { witness: { maker: me, amount } }),
      },
    })

  const forms = { USDC: usdc, DAI: dai } as const
  const routers = { V2: uniswapV2Router, V3: uniswapV3Router } as const
  return [
    ...Object.entries(forms).flatMap(([symbol, token]) => [
      ...Object.entries(routers).flatMap(([router, spender]) => [
        benign(`permit of ${symbol} for ${router}`, eip2612(token, spender, 5_000n), 'permit'),
        benign(`Permit2 of ${symbol} for ${router}`, single(token, spender, 5_000n), 'permit'),
        benign(`Permit2 once of ${symbol} for ${router}`, once(token, spender, 5_000n, false), 'permit'),
        benign(
          `Permit2 with witness of ${symbol} for ${router}`,
          once(token, spender, 5_000n, true),
          'permit',
        ),
      ]),
      ...Object.entries({ 'a person': thief, 'a stranger': trap }).flatMap(([who, spender]) => {
        const risk = spender === thief ? 'permit-to-fresh-account' : 'permit-to-stranger'
        return [
          attack(`permit of ${symbol} for ${who}`, eip2612(token, spender, 5_000n), risk),
          attack(
            `permit of all ${symbol} for ${who}`,
            eip2612(token, spender, maxUint256),
            risk,
            'permit-unlimited',
          ),
          attack(
            `Permit2 of ${symbol} for ${who}`,
            single(token, spender, 2n ** 160n - 1n),
            risk,
            'permit-unlimited',
          ),
          attack(`Permit2 once of ${symbol} for ${who}`, once(token, spender, 5_000n, false), risk),
          attack(`Permit2 with witness of ${symbol} for ${who}`, once(token, spender, 5_000n, true), risk),
        ]
      }),
    ]),
    attack(
      'permit of a hundred thousand USDC for a stranger',
      eip2612(usdc, trap, 10n ** 11n),
      'allowance-unusual-to-stranger',
    ),
    attack(
      'Permit2 of more USDC than there is for a stranger',
      single(usdc, trap, 2n ** 127n),
      'permit-unlimited',
    ),
    benign(
      'permit of a hundred thousand USDC for V2',
      eip2612(usdc, uniswapV2Router, 10n ** 11n),
      'permit',
      'allowance-unusual',
    ),
    benign(
      'permit of USDC for V2, by a site that still shows the account that was chosen before',
      eip2612(usdc, uniswapV2Router, 5_000n, own),
      'permit',
      'permit-other-owner',
    ),
    attack(
      'permit for a person that names a friend as owner, so that it looks like none of one’s own money',
      eip2612(usdc, thief, 5_000n, friend),
      'permit-to-fresh-account',
      'permit-other-owner',
    ),
    attack(
      'permit of USDC for an account of one’s own that others know',
      eip2612(usdc, leaked, 5_000n),
      'recipient-compromised',
    ),
    benign('Permit2 of two tokens for V3', batch(uniswapV3Router, 5_000n), 'permit'),
    attack('Permit2 of two tokens for a person', batch(thief, 5_000n), 'permit-to-account'),
    attack('Permit2 of all of two tokens for a stranger', batch(trap, 2n ** 160n - 1n), 'permit-unlimited'),
    attack('DAI’s own permit for a person', daiStyle(thief), 'permit-to-account', 'permit-unlimited'),
    attack('DAI’s own permit for a stranger', daiStyle(trap), 'permit-to-stranger', 'permit-unlimited'),
  ]
}
