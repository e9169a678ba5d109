import {
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  erc20Abi,
  type Hex,
  maxUint256,
  parseAbi,
  size,
} from 'viem'
import { createTypedData } from '../../support/typedData.ts'
import { type Asked, attack, benign, call, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

const abi = parseAbi([
  'function execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 a, uint256 b, uint256 c, address d, address e, bytes signatures)',
  'function multiSend(bytes transactions)',
  'function executeBatch((address to, uint256 value, bytes data)[] calls)',
  'function execute(bytes32 mode, bytes executionData)',
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls)',
  'function multicall(bytes[] data)',
  'function swapOwner(address previous, address old, address next)',
  'function enableModule(address module)',
  'function setGuard(address guard)',
])
const NOBODY: Address = '0x0000000000000000000000000000000000000000'
const MULTI_SEND: Address = '0x9641d764fc13c8b624c04430c7356c1c7c8102e2'
const safe: Address = '0x5afe5afe5afe5afe5afe5afe5afe5afe5afe5afe'

/** Calls within calls: what a Safe signs, batches, lists; as they should be, and with something hidden in them. */
export function batchScenarios(world: World): readonly Scenario[] {
  const { deployments, friend, thief, trap } = world
  const { usdc, dai, multicall3, uniswapV2Router } = deployments
  const allow = (spender: Address, amount: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] })
  const send = (to: Address) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, 5n] })
  const safeTx = (to: Address, data: Hex, operation = 0): Asked => ({
    type: 'typedData',
    typed: createTypedData({
      domain: { chainId: 31337, verifyingContract: safe },
      primaryType: 'SafeTx',
      types: {
        SafeTx: ['address to', 'uint256 value', 'bytes data', 'uint8 operation', 'uint256 nonce'],
      },
      message: { to, value: 0, data, operation, nonce: 3 },
    }),
  })
  const exec = (to: Address, data: Hex, operation = 0) =>
    encodeFunctionData({
      abi,
      functionName: 'execTransaction',
      args: [to, 0n, data, operation, 0n, 0n, 0n, NOBODY, NOBODY, '0x'],
    })
  const pack = (to: Address, data: Hex) =>
    encodePacked(['uint8', 'address', 'uint256', 'uint256', 'bytes'], [0, to, 0n, BigInt(size(data)), data])
  const list = (...calls: readonly Hex[]) =>
    encodeFunctionData({ abi, functionName: 'multiSend', args: [concat(calls)] })
  const batch = (...calls: readonly (readonly [Address, Hex])[]) =>
    encodeFunctionData({
      abi,
      functionName: 'executeBatch',
      args: [calls.map(([to, data]) => ({ to, value: 0n, data }))],
    })
  const rulers = {
    'another owner': encodeFunctionData({ abi, functionName: 'swapOwner', args: [friend, friend, thief] }),
    'a module': encodeFunctionData({ abi, functionName: 'enableModule', args: [trap] }),
    'a guard': encodeFunctionData({ abi, functionName: 'setGuard', args: [trap] }),
  }
  const delegate = encodeFunctionData({
    abi,
    functionName: 'execute',
    args: [`0xff${'0'.repeat(62)}`, concat([trap, '0x12345678'])],
  })
  const reads = [usdc, dai].map((target) => ({
    target,
    allowFailure: true,
    callData: encodeFunctionData({ abi: erc20Abi, functionName: 'balanceOf', args: [friend] }),
  }))
  return [
    ...[usdc, dai].flatMap((token) => [
      benign(`a Safe sends ${token} to a friend`, safeTx(token, send(friend))),
      benign(`a Safe lets V2 move some ${token}`, safeTx(token, allow(uniswapV2Router, 5n))),
      benign(
        `a Safe does two things with ${token}`,
        safeTx(MULTI_SEND, list(pack(token, send(friend)), pack(token, allow(uniswapV2Router, 5n))), 1),
      ),
      attack(`a Safe lets a person move ${token}`, safeTx(token, allow(thief, 5n)), 'allowance-to-account'),
      attack(
        `a Safe lets a stranger move all ${token}`,
        safeTx(token, allow(trap, maxUint256)),
        'unlimited-to-stranger',
      ),
      attack(
        `a list of a Safe hides leave for all ${token}`,
        safeTx(MULTI_SEND, list(pack(token, send(friend)), pack(token, allow(trap, maxUint256))), 1),
        'unlimited-to-stranger',
      ),
      attack(
        `a batch hides leave for all ${token}`,
        call(trap, batch([token, send(friend)], [token, allow(trap, maxUint256)])),
        'unlimited-to-stranger',
      ),
      attack(
        `a batch hides leave for a person over ${token}`,
        call(trap, batch([token, send(friend)], [token, allow(thief, 5n)])),
        'allowance-to-account',
      ),
      attack(
        `calls within calls hide leave for all ${token}`,
        call(trap, exec(trap, batch([token, allow(trap, maxUint256)]))),
        'unlimited-to-stranger',
      ),
    ]),
    benign(
      'several questions in one, by Multicall3',
      call(multicall3, encodeFunctionData({ abi, functionName: 'aggregate3', args: [reads] })),
      'unknown-contract',
    ),
    attack('a Safe runs code of a stranger’s', safeTx(trap, '0x12345678', 1), 'delegate-call'),
    attack(
      'a Safe runs code of a stranger’s, handed in',
      call(trap, exec(trap, '0x12345678', 1)),
      'delegate-call',
    ),
    attack(
      'a list of a Safe is another contract’s',
      safeTx(trap, list(pack(usdc, send(friend))), 1),
      'delegate-call',
    ),
    attack('an account runs code of a stranger’s', call(trap, delegate), 'delegate-call'),
    ...Object.entries(rulers).flatMap(([what, data]) => [
      attack(`a Safe gets ${what}`, safeTx(safe, data), 'owner-change'),
      attack(`a Safe gets ${what}, handed in`, call(trap, exec(safe, data)), 'owner-change'),
      attack(
        `a list of a Safe hides ${what}`,
        safeTx(MULTI_SEND, list(pack(usdc, send(friend)), pack(safe, data)), 1),
        'owner-change',
      ),
      attack(
        `several calls in one hide ${what}`,
        call(trap, encodeFunctionData({ abi, functionName: 'multicall', args: [[data, '0x12345678']] })),
        'owner-change',
      ),
    ]),
  ]
}
