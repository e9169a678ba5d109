import {
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  erc20Abi,
  type Hex,
  keccak256,
  maxUint256,
  numberToHex,
  pad,
  parseAbi,
  size,
  stringToHex,
} from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)',
  'function multiSend(bytes transactions)',
  'function addOwnerWithThreshold(address owner, uint256 threshold)',
  'function removeOwner(address previous, address owner, uint256 threshold)',
  'function swapOwner(address previous, address old, address next)',
  'function changeThreshold(uint256 threshold)',
  'function enableModule(address module)',
  'function setGuard(address guard)',
  'function setFallbackHandler(address handler)',
  'function approveHash(bytes32 hash)',
  'function execute(address target, bytes data)',
])
const NOBODY: Address = '0x0000000000000000000000000000000000000000'
/** Where the list of owners begins. */
const SENTINEL: Address = '0x0000000000000000000000000000000000000001'
const MILLI = 10n ** 15n

type Held = {
  to: Address
  data?: Hex
  value?: bigint
  operation?: number
  refund?: readonly [bigint, Address]
}
type Call = readonly [Address, Hex, bigint?]

/** A real Safe of the devnet that the person is an owner of: what it is for, and how it is taken away. */
export function safeScenarios(world: World): readonly Scenario[] {
  const { deployments, me, own, friend, thief, trap, proxy } = world
  const { usdc, dai, safe, safeMultiSend, safeMultiSendCallOnly, uniswapV2Router } = deployments
  const encode = (functionName: string, args: readonly unknown[]) =>
    encodeFunctionData({ abi, functionName, args } as Parameters<typeof encodeFunctionData>[0])
  /** The owner who hands it in has thereby signed it: its address stands where a signature would. */
  const signature = concat([pad(me), pad('0x0'), '0x01'])
  const exec = ({ to, data = '0x', value = 0n, operation = 0, refund = [0n, NOBODY] }: Held): Asked => {
    const [baseGas, receiver] = refund
    const price = refund[0] === 0n ? 0n : 1n
    const paying = [0n, baseGas, price, NOBODY, receiver]
    return call(safe, encode('execTransaction', [to, value, data, operation, ...paying, signature]))
  }
  const sign = ({ to, data = '0x', value = 0n, operation = 0, refund = [0n, NOBODY] }: Held): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { chainId: 31337, verifyingContract: safe },
      primaryType: 'SafeTx',
      types: {
        SafeTx: [
          ...['address to', 'uint256 value', 'bytes data', 'uint8 operation', 'uint256 safeTxGas'],
          ...['uint256 baseGas', 'uint256 gasPrice', 'address gasToken', 'address refundReceiver'],
          'uint256 nonce',
        ],
      },
      message: {
        ...{ to, value, data, operation, safeTxGas: 0, baseGas: refund[0], gasPrice: 1 },
        ...{ gasToken: NOBODY, refundReceiver: refund[1], nonce: 0 },
      },
    }),
  })
  const send = (to: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] })
  const allow = (spender: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
  const list = (to: Address, ...calls: readonly Call[]): Held => {
    const types = ['uint8', 'address', 'uint256', 'uint256', 'bytes'] as const
    const packed = calls.map(([target, data, value = 0n]) =>
      encodePacked(types, [0, target, value, BigInt(size(data)), data]),
    )
    return { to, data: encode('multiSend', [concat(packed)]), operation: 1 }
  }
  /** What the Safe itself signs for others to check (EIP-1271). */
  const signAs = (message: Hex): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { chainId: 31337, verifyingContract: safe },
      primaryType: 'SafeMessage',
      types: { SafeMessage: ['bytes message'] },
      message: { message },
    }),
  })
  /** Gifts, with something else behind them. */
  const gifts = (count: number, ...last: readonly Call[]): Held => {
    const gift = [usdc, send(friend, 7n)] as const
    return list(safeMultiSend, ...Array.from({ length: count }, () => gift), ...last)
  }
  /** One transaction of a Safe within another. */
  const nest = (depth: number, inner: Held): Held =>
    depth === 0 ? inner : { to: safe, data: toData(exec(nest(depth - 1, inner))) }
  const takeovers = {
    'a thief as one more owner': encode('addOwnerWithThreshold', [thief, 1n]),
    'a thief in the place of an owner': encode('swapOwner', [SENTINEL, me, thief]),
    'one owner less': encode('removeOwner', [SENTINEL, me, 1n]),
    'another number of owners that must agree': encode('changeThreshold', [2n]),
    'a module of a stranger’s': encode('enableModule', [trap]),
    'a guard of a stranger’s': encode('setGuard', [trap]),
    'somebody else who answers for it': encode('setFallbackHandler', [trap]),
  }
  return [
    ...Object.entries({ USDC: usdc, DAI: dai }).flatMap(([symbol, token]) => [
      ...[1n, 2_500_000n].flatMap((amount) => [
        benign(
          `the Safe sends ${amount} units of ${symbol} to a friend`,
          exec({ to: token, data: send(friend, amount) }),
          'unknown-contract',
        ),
        benign(
          `the Safe sends its owner ${amount} units of ${symbol}`,
          exec({ to: token, data: send(me, amount) }),
          'unknown-contract',
        ),
      ]),
      benign(
        `the Safe lets V2 move some ${symbol}`,
        exec({ to: token, data: allow(uniswapV2Router, 5n) }),
        'unknown-contract',
      ),
      ...Object.entries({ MultiSend: safeMultiSend, MultiSendCallOnly: safeMultiSendCallOnly }).map(
        ([name, lists]) =>
          benign(
            `the Safe does three things with ${symbol} by ${name}`,
            exec(
              list(lists, [token, send(friend, 7n)], [token, allow(uniswapV2Router, 5n)], [own, '0x', MILLI]),
            ),
            'unknown-contract',
          ),
      ),
      benign(
        `the Safe’s owner signs that ${symbol} goes to a friend`,
        sign({ to: token, data: send(friend, 5n) }),
      ),
      attack(
        `the Safe lets a thief move ${symbol}`,
        exec({ to: token, data: allow(thief, 5n) }),
        'allowance-to-account',
      ),
      attack(
        `the Safe lets a stranger move all ${symbol}`,
        exec({ to: token, data: allow(trap, maxUint256) }),
        'unlimited-to-stranger',
      ),
      attack(
        `a list of the Safe hides leave for all ${symbol}`,
        exec(list(safeMultiSend, [token, send(friend, 7n)], [token, allow(trap, maxUint256)])),
        'unlimited-to-stranger',
      ),
    ]),
    ...[exec, sign].flatMap((ask, index) => [
      benign(
        `the Safe makes twenty gifts at once, ${['sent', 'signed'][index]}`,
        ask(gifts(20)),
        'unknown-contract',
      ),
      attack(
        `leave for a thief stands behind fifty gifts of the Safe, ${['sent', 'signed'][index]}`,
        ask(gifts(50, [usdc, allow(thief, 5n)])),
        'calls-unread',
      ),
      attack(
        `leave for a thief stands eight calls deep, ${['sent', 'signed'][index]}`,
        ask(nest(8, { to: usdc, data: allow(thief, 5n) })),
        'calls-unread',
      ),
    ]),
    attack(
      'the Safe’s owner signs that a thief is paid for handing it in',
      sign({ to: usdc, data: send(friend, 7n), refund: [10n ** 18n, thief] }),
      'first-seen-recipient',
    ),
    attack('the Safe signs what only its fingerprint stands for', signAs(keccak256('0x01')), 'hidden-list'),
    benign('the Safe signs a text', signAs(stringToHex('I read the rules.'))),
    benign('the Safe sends coin to a friend', exec({ to: friend, value: MILLI }), 'unknown-contract'),
    benign('the Safe sends coin to its owner', exec({ to: me, value: MILLI }), 'unknown-contract'),
    benign('the Safe takes coin', call(safe, '0x', MILLI), 'first-seen-recipient'),
    ...Object.entries(takeovers).flatMap(([what, data]) => [
      attack(`the Safe gets ${what}`, exec({ to: safe, data }), 'owner-change'),
      attack(`the Safe’s owner signs ${what}`, sign({ to: safe, data }), 'owner-change'),
      attack(
        `a list of the Safe hides ${what}`,
        exec(list(safeMultiSendCallOnly, [usdc, send(friend, 7n)], [safe, data])),
        'owner-change',
      ),
    ]),
    ...Object.entries({ trap, 'a token': usdc }).flatMap(([what, to]) => [
      attack(
        `the Safe runs the code of ${what}`,
        exec({ to, data: '0x12345678', operation: 1 }),
        'delegate-call',
      ),
      attack(
        `the Safe’s owner signs that the code of ${what} is run`,
        sign({ to, data: '0x12345678', operation: 1 }),
        'delegate-call',
      ),
    ]),
    attack(
      'the Safe runs a list of a contract that is not Safe’s',
      exec(list(trap, [usdc, send(friend, 7n)])),
      'delegate-call',
    ),
    attack(
      'the Safe runs Safe’s own code for lists with something else in it',
      exec({ to: safeMultiSend, data: concat(['0x8d80ff0a', numberToHex(32, { size: 32 })]), operation: 1 }),
      'delegate-call',
    ),
    attack(
      'the Safe pays a thief for a transaction that is handed in',
      exec({ to: usdc, data: send(friend, 7n), refund: [10n ** 18n, thief] }),
      'first-seen-recipient',
    ),
    attack(
      'an owner agrees to what nobody shows',
      call(safe, encode('approveHash', [`0x${'12'.repeat(32)}`])),
      'hidden-safe-transaction',
    ),
    attack(
      'a Safe agrees, as the owner of another, to what nobody shows',
      exec({ to: trap, data: encode('approveHash', [`0x${'34'.repeat(32)}`]) }),
      'hidden-safe-transaction',
    ),
    attack(
      'an account runs a stranger’s code as its own',
      call(proxy, encode('execute', [trap, send(friend, 7n)])),
      'delegate-call',
    ),
  ]
}

function toData(asked: Asked): Hex {
  return (asked.type === 'transaction' && asked.data) || '0x'
}
