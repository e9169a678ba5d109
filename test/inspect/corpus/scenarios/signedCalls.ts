import { type Address, encodeFunctionData, erc20Abi, type Hex, keccak256, maxUint256 } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const NOBODY: Address = '0x0000000000000000000000000000000000000000'
const allow = (spender: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
const send = (to: Address) => encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 5n] })

/** Calls that others hand in for whoever signed them, and keys and hashes that stand for any call. */
export function signedCallsScenarios(world: World): readonly Scenario[] {
  const { deployments, me, friend, thief, trap, nowSeconds } = world
  const { usdc, safe } = deployments
  const soon = nowSeconds + 1_800n
  const ask = (
    primaryType: string,
    fields: readonly string[],
    message: object,
    at: Address = trap,
  ): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { name: 'Forwarder', version: '1', chainId: 31337, verifyingContract: at },
      primaryType,
      types: { [primaryType]: fields },
      message,
    }),
  })
  /** As bridged tokens of Polygon take them. */
  const meta = (functionSignature: Hex) =>
    ask(
      'MetaTransaction',
      ['uint256 nonce', 'address from', 'bytes functionSignature'],
      { nonce: 0, from: me, functionSignature },
      usdc,
    )
  /** As forwarders take them (ERC-2771). */
  const forward = (data: Hex) =>
    ask(
      'ForwardRequest',
      [
        ...['address from', 'address to', 'uint256 value', 'uint256 gas', 'uint256 nonce'],
        ...['uint48 deadline', 'bytes data'],
      ],
      { from: me, to: usdc, value: 0, gas: 100_000, nonce: 0, deadline: soon, data },
    )
  const gelato = (data: Hex) =>
    ask(
      'SponsoredCallERC2771',
      [
        ...['uint256 chainId', 'address target', 'bytes data', 'address user', 'uint256 userNonce'],
        'uint256 userDeadline',
      ],
      { chainId: 31337, target: usdc, data, user: me, userNonce: 0, userDeadline: soon },
    )
  const compound = (isAllowed: boolean) =>
    ask(
      'Authorization',
      ['address owner', 'address manager', 'bool isAllowed', 'uint256 nonce', 'uint256 expiry'],
      { owner: me, manager: thief, isAllowed, nonce: 0, expiry: soon },
    )
  const morpho = ask(
    'Authorization',
    ['address authorizer', 'address authorized', 'bool isAuthorized', 'uint256 nonce', 'uint256 deadline'],
    { authorizer: me, authorized: thief, isAuthorized: true, nonce: 0, deadline: soon },
  )
  const withdraw = (destination: Address) =>
    ask(
      'HyperliquidTransaction:Withdraw',
      ['string hyperliquidChain', 'string destination', 'string amount', 'uint64 time'],
      { hyperliquidChain: 'Mainnet', destination, amount: '100', time: 1 },
      NOBODY,
    )
  const imitation = `${friend.slice(0, 6)}${'5'.repeat(32)}${friend.slice(-4)}` as Address
  return [
    ...Object.entries({ meta, forward, gelato }).flatMap(([form, handIn]) => [
      benign(`a gift to a friend, handed in by others (${form})`, handIn(send(friend))),
      attack(
        `leave for a person, handed in by others (${form})`,
        handIn(allow(thief, 5n)),
        'allowance-to-account',
      ),
      attack(
        `leave for all to a stranger, handed in by others (${form})`,
        handIn(allow(trap, maxUint256)),
        'unlimited-to-stranger',
      ),
      attack(
        `USDC to who imitates a friend, handed in by others (${form})`,
        handIn(send(imitation)),
        'recipient-lookalike',
      ),
    ]),
    attack('a manager at Compound III, by signature', compound(true), 'agent-approval'),
    benign('no manager at Compound III any more, by signature', compound(false), 'permit-like'),
    attack('somebody who acts for one at Morpho, by signature', morpho, 'agent-approval'),
    attack('money out of Hyperliquid, to who imitates a friend', withdraw(imitation), 'recipient-lookalike'),
    benign('money out of Hyperliquid, to a friend', withdraw(friend)),
    attack(
      'what an account that is a contract signs, by its fingerprint',
      ask('CoinbaseSmartWalletMessage', ['bytes32 hash'], { hash: keccak256('0x02') }, safe),
      'hidden-list',
    ),
  ]
}
