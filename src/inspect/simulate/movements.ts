import { decodeWord, TRANSFER_TOPIC } from '../../chains/tokens/erc20.ts'
import { decodeValues } from '../../defi/abi/decodeArguments.ts'
import type { Address } from '../../protocol/primitives.ts'
import { NATIVE_PLACEHOLDER, ZERO_ADDRESS } from '../../protocol/reservedAddresses.ts'
import type { AssetRef } from '../assets/assetRef.ts'
import type { RunLog } from './runLog.ts'

/** Some of an asset going from one address to another, as an event says; an event proves nothing. */
export type Movement = {
  readonly asset: AssetRef
  readonly from: Address
  readonly to: Address
  readonly amount: bigint
}

/** keccak256 of ERC-1155's `TransferSingle` and `TransferBatch`. */
const TRANSFER_SINGLE_TOPIC = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
const TRANSFER_BATCH_TOPIC = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'
/** keccak256 of `Deposit(address,uint256)` and `Withdrawal(address,uint256)`, by which WETH9 makes and takes its tokens. */
const DEPOSIT_TOPIC = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c'
const WITHDRAWAL_TOPIC = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65'

const single = [{ type: 'uint256' }, { type: 'uint256' }] as const
const batch = [{ type: 'uint256[]' }, { type: 'uint256[]' }] as const

/**
 * Reads the transfers among events: ERC-20, ERC-721 and ERC-1155. What is no transfer is left out.
 *
 * @param wrapped the chain's wrapped coin, which has events of its own for what is made and taken
 * @see https://eips.ethereum.org/EIPS/eip-20
 * @see https://eips.ethereum.org/EIPS/eip-721
 * @see https://eips.ethereum.org/EIPS/eip-1155
 */
export function readMovements(logs: readonly RunLog[], wrapped?: Address): readonly Movement[] {
  return logs.flatMap((log) => {
    // Some nodes write transfers of the coin down as events, too.
    if (log.address === NATIVE_PLACEHOLDER) return []
    return log.address === wrapped ? [...readWrapping(log), ...readLog(log)] : readLog(log)
  })
}

/** @returns what the movements bring an account, by asset; negative when it leaves */
export function sumMovements(
  movements: readonly Movement[],
  account: Address,
  key: (asset: AssetRef) => string,
) {
  const sums = new Map<string, bigint>()
  for (const { asset, from, to, amount } of movements) {
    const change = (to === account ? amount : 0n) - (from === account ? amount : 0n)
    sums.set(key(asset), (sums.get(key(asset)) ?? 0n) + change)
  }
  return sums
}

function readWrapping({ address, topics: [topic, holder], data }: RunLog): readonly Movement[] {
  const amount = decodeWord(data)
  if (!holder || amount === undefined) return []
  const asset = { type: 'erc20', address } as const
  if (topic === DEPOSIT_TOPIC) return [{ asset, from: ZERO_ADDRESS, to: toAddress(holder), amount }]
  return topic === WITHDRAWAL_TOPIC ? [{ asset, from: toAddress(holder), to: ZERO_ADDRESS, amount }] : []
}

function readLog({ address, topics, data }: RunLog): readonly Movement[] {
  const [topic, first, second, third] = topics
  if (topic === TRANSFER_TOPIC && first && second) {
    const ends = { from: toAddress(first), to: toAddress(second) }
    if (third) return [{ asset: { type: 'erc721', address, tokenId: BigInt(third) }, ...ends, amount: 1n }]
    const amount = decodeWord(data)
    return amount === undefined ? [] : [{ asset: { type: 'erc20', address }, ...ends, amount }]
  }
  if (!second || !third) return []
  const ends = { from: toAddress(second), to: toAddress(third) }
  return readUnits(topic, data).map(([tokenId, amount]) => ({
    asset: { type: 'erc1155', address, tokenId } as const,
    ...ends,
    amount,
  }))
}

function readUnits(topic: string | undefined, data: `0x${string}`): readonly (readonly [bigint, bigint])[] {
  if (topic === TRANSFER_SINGLE_TOPIC) {
    const units = decodeValues(data, single)
    return units ? [units] : []
  }
  if (topic !== TRANSFER_BATCH_TOPIC) return []
  const [ids, amounts] = decodeValues(data, batch) ?? [[], []]
  return ids.map((id, index) => [id, amounts[index] ?? 0n])
}

/** An address as an event holds it: the last 20 bytes of a word. */
function toAddress(topic: `0x${string}`): Address {
  return `0x${topic.slice(-40)}`
}
