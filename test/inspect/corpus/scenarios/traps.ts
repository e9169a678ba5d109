import { type Address, encodeFunctionData, erc20Abi, parseAbi } from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function buy() payable',
  'function claim() payable',
  'function mint() payable',
  'function mint(address to)',
  'function claimFor(address token, uint256 value)',
  'function transferOwnership(address newOwner)',
  'function upgradeTo(address implementation)',
  'function setOperator(address operator, bool approved)',
  'function allow(address manager, bool isAllowed)',
  'function setRelayerApproval(address sender, address relayer, bool approved)',
  'function hope(address manager)',
  'function installModule(uint256 kind, address module, bytes init)',
  'function pawn(address collection, uint256 tokenId, uint256 price)',
  'function deposit(uint8 tell) payable',
  'function approve(address spender, uint256 amount) returns (bool)',
])
/** Nearly all the coin that an account of the devnet begins with. */
const NEARLY_ALL = 9_900n * 10n ** 18n
/** Most of the USDC that it has. */
const MOST_DOLLARS = 5_000n * 10n ** 6n
const MILLI = 10n ** 15n

/** Code that is run once and leaves a contract of no code behind, which keeps what it was paid. */
const KEEPER = '0x60006000f3'
/** The call of `mint()`. */
const MINT = '0x1249c58b'

/** Contracts that keep what is sent, tokens that are not what they say, keys that would act for one. */
export function trapScenarios(world: World): readonly Scenario[] {
  const { deployments, friend, thief, trap, lure, shy, drop, pawn, toll, fakeUsdc, spoofs, me, nftId } = world
  const { nft, usdc } = deployments
  const send = (to: Address) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 5n] })
  const allow = (spender: Address, value: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, value] })
  const names = ['claim', 'mint'] as const
  const agent = (primaryType: string, field: string) =>
    ({
      type: 'typedData',
      typed: createTypedData({
        domain: { name: 'Exchange', version: '1', chainId: 31337, verifyingContract: trap },
        primaryType,
        types: { [primaryType]: [`address ${field}`, 'string name', 'uint64 nonce'] },
        message: { [field]: thief, name: 'bot', nonce: 1 },
      }),
    }) as const
  const rulers = {
    owner: encodeFunctionData({ abi, functionName: 'transferOwnership', args: [thief] }),
    code: encodeFunctionData({ abi, functionName: 'upgradeTo', args: [trap] }),
    operator: encodeFunctionData({ abi, functionName: 'setOperator', args: [thief, true] }),
    'manager (Compound III)': encodeFunctionData({ abi, functionName: 'allow', args: [thief, true] }),
    'relayer (Balancer)': encodeFunctionData({
      abi,
      functionName: 'setRelayerApproval',
      args: [me, thief, true],
    }),
    'hand (Maker)': encodeFunctionData({ abi, functionName: 'hope', args: [thief] }),
    'module (ERC-7579)': encodeFunctionData({ abi, functionName: 'installModule', args: [2n, trap, '0x'] }),
  }
  const noMore = {
    operator: encodeFunctionData({ abi, functionName: 'setOperator', args: [thief, false] }),
    manager: encodeFunctionData({ abi, functionName: 'allow', args: [thief, false] }),
  }
  const pledge = (price: bigint) =>
    call(pawn, encodeFunctionData({ abi, functionName: 'pawn', args: [nft, nftId, price] }))
  return [
    benign(
      'an item that is free',
      call(nft, encodeFunctionData({ abi, functionName: 'mint', args: [me] })),
      'unknown-contract',
    ),
    ...['the price of gas', 'gas in plenty'].map((tell, number) =>
      attack(
        `a contract that gives ether back as long as it is tried out, which it knows by ${tell}`,
        call(shy, encodeFunctionData({ abi, functionName: 'deposit', args: [number] }), MILLI),
        'differs-when-paid',
      ),
    ),
    attack(
      'a token that allows what was asked for as long as it is tried out',
      call(shy, encodeFunctionData({ abi, functionName: 'approve', args: [thief, 5n] })),
      'differs-when-paid',
    ),
    ...[1n, 5n].map((nonce) =>
      attack(
        `a call that would wait for place ${900n + nonce}`,
        { type: 'transaction', to: friend, value: nonce, also: { nonce: Number(900n + nonce) } },
        'nonce-far-ahead',
      ),
    ),
    ...names.map((name) =>
      attack(
        `“${name}” takes nearly all the coin`,
        call(trap, name === 'claim' ? encodeFunctionData({ abi, functionName: 'claim' }) : MINT, NEARLY_ALL),
        'loss-without-gain',
      ),
    ),
    attack(
      'a worthless token for nearly all the coin',
      call(lure, encodeFunctionData({ abi, functionName: 'claim' }), NEARLY_ALL),
      'loss-without-gain',
    ),
    attack(
      'a worthless token for most of the USDC',
      {
        type: 'calls',
        calls: [
          { to: usdc, data: allow(lure, MOST_DOLLARS) },
          {
            to: lure,
            data: encodeFunctionData({ abi, functionName: 'claimFor', args: [usdc, MOST_DOLLARS] }),
          },
        ],
      },
      'loss-without-gain',
    ),
    attack(
      'a contract is made of nearly all the coin',
      call(undefined, KEEPER, NEARLY_ALL),
      'loss-without-gain',
    ),
    benign('a contract is made of a little coin', call(undefined, KEEPER, MILLI)),
    ...[1n, 10n ** 12n].map((price) =>
      attack(`an item is taken for ${price} wei`, pledge(price), 'loss-without-gain'),
    ),
    benign('an item is sold for a tenth of an ether', pledge(100n * MILLI), 'unknown-contract'),
    attack('an item for nearly all the coin', call(drop, MINT, NEARLY_ALL), 'loss-without-gain'),
    ...[MILLI, 80n * MILLI].map((price) =>
      benign(`an item for ${price} wei`, call(drop, MINT, price), 'unknown-contract'),
    ),
    benign(
      'a token that is not known, for a little coin',
      call(lure, encodeFunctionData({ abi, functionName: 'claim' }), MILLI),
      'unknown-contract',
    ),
    ...[10n ** 15n, 10n ** 17n, 10n ** 18n].map((value) =>
      attack(
        `a token that can’t be sold again, for ${value} wei`,
        call(trap, encodeFunctionData({ abi, functionName: 'buy' }), value),
        'token-cannot-be-sold',
      ),
    ),
    attack('a token that takes USDC when it is sent', call(toll, send(friend)), 'unexpected-loss'),
    attack(
      'a token that takes USDC when it is allowed',
      call(toll, allow(deployments.uniswapV2Router, 5n)),
      'unexpected-loss',
    ),
    attack('a function that no contract of the kind has', call(fakeUsdc, '0xdeadbeef'), 'function-not-there'),
    attack('a function called of a person', call(thief, '0x12345678', 5n), 'contract-without-code'),
    attack(
      'a claim at an address without code',
      call(thief, encodeFunctionData({ abi, functionName: 'claim' })),
      'contract-without-code',
    ),
    attack('a token that calls itself USDC, sent', call(fakeUsdc, send(friend)), 'lookalike-token'),
    attack(
      'a token that calls itself USDC, allowed',
      call(fakeUsdc, encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [trap, 5n] })),
      'lookalike-token',
    ),
    ...Object.entries(spoofs).flatMap(([symbol, spoof]) => [
      attack(
        `a token that calls itself ${symbol} (${spoof}), sent`,
        call(spoof, send(friend)),
        'lookalike-token',
      ),
      attack(
        `a token that calls itself ${symbol} (${spoof}), allowed`,
        call(spoof, encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [trap, 5n] })),
        'lookalike-token',
      ),
    ]),
    ...Object.entries(noMore).map(([what, data]) =>
      benign(
        `nobody is a contract’s ${what} any more`,
        call(trap, data),
        'unknown-contract',
        'function-not-there',
      ),
    ),
    ...Object.entries(rulers).map(([what, data]) =>
      attack(`a contract gets another ${what}`, call(trap, data), 'owner-change'),
    ),
    attack(
      'a key that trades for one',
      agent('HyperliquidTransaction:ApproveAgent', 'agentAddress'),
      'agent-approval',
    ),
    attack('a key that acts for a session', agent('CreateSession', 'sessionKey'), 'agent-approval'),
    attack('a delegate for the votes and the money', agent('Delegation', 'delegate'), 'agent-approval'),
  ]
}
