import { type Address, encodeFunctionData, erc20Abi } from 'viem'
import { toAmount } from '../../../../src/protocol/primitives.ts'
import { type Asked, attack, benign, type Scenario } from '../scenario.ts'
import type { World } from '../world.ts'

/** The most that one transaction may have (EIP-7825), and what a block of the devnet has. */
const MOST = 2n ** 24n
const BLOCK = 30_000_000n

/** Limits of gas that sites set: those that do, those that cost a fee for nothing, and those that nobody needs. */
export function gasLimitScenarios({ deployments, friend }: World): readonly Scenario[] {
  const { usdc, dai } = deployments
  const send = (token: Address, gas: bigint): Asked => ({
    type: 'transaction',
    to: token,
    data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [friend, 1_000n] }),
    also: { gas: toAmount(gas) },
  })
  const pay = (gas: bigint): Asked => ({
    type: 'transaction',
    to: friend,
    value: 1_000n,
    also: { gas: toAmount(gas) },
  })
  return [
    benign('coin to a friend, with just the gas that takes', pay(21_000n)),
    benign('coin to a friend, with all the gas there may be', pay(MOST), 'gas-out-of-range'),
    benign('coin to a friend, with more gas than that ever takes', pay(2_000_000n)),
    benign('coin to a friend, by a site that always asks for a block’s gas', pay(BLOCK), 'gas-out-of-range'),
    ...[usdc, dai].flatMap((token) => [
      benign(`${token} to a friend, with gas enough`, send(token, 90_000n)),
      benign(`${token} to a friend, with a block’s gas`, send(token, BLOCK), 'gas-out-of-range'),
      attack(`${token} to a friend, with the gas of a transfer of coin`, send(token, 21_000n), 'gas-too-low'),
      attack(`${token} to a friend, with gas that runs out halfway`, send(token, 24_000n), 'gas-too-low'),
    ]),
  ]
}
