import { encodeWords } from '../abi/encodeWords.ts'
import type { Rpc } from '../rpc/rpc.ts'
import { decodeWord } from '../tokens/erc20.ts'
import { tryCall } from '../tokens/tryCall.ts'

/** Bytes of a transaction around its data and its access list, and of its signature. */
const AROUND_BYTES = 150

/** What a transaction writes to the chain beneath, its data and what it says it will touch, and the gas it may use. */
type Written = {
  readonly data: `0x${string}`
  readonly accessList?: readonly { readonly storageKeys: readonly unknown[] }[] | undefined
  readonly gas: bigint
}

/** What a contract is asked about: the bytes that are written, as hex without 0x, and the gas. */
type Charged = { readonly bytes: string; readonly gas: bigint }

/** A contract of a rollup that tells a fee beside the gas, which is taken from the balance. */
type FeeTeller = {
  readonly contract: `0x${string}`
  /** Built-in chains that have it. */
  readonly chains: readonly string[]
  readonly encode: (charged: Charged) => `0x${string}`
}

/** First four bytes of keccak256 of `getL1FeeUpperBound(uint256)`. */
export const L1_FEE_SELECTOR = '0xf1c7a58b'
/** Of `getOperatorFee(uint256)`, and of `getL1Fee(bytes)`. */
const OPERATOR_FEE_SELECTOR = '0x275aedd2'
const L1_FEE_OF_BYTES_SELECTOR = '0x49948e0e'

/** Optimism and Base. */
const OP_STACK = {
  contract: '0x420000000000000000000000000000000000000f',
  chains: ['eip155:10', 'eip155:8453'],
} as const

/**
 * Each chain has those of its kind, and others have no contract there.
 *
 * @see https://specs.optimism.io/protocol/fjord/predeploys.html
 * @see https://specs.optimism.io/protocol/isthmus/predeploys.html
 * @see https://docs.scroll.io/en/developers/transaction-fees-on-scroll/
 */
const tellers: readonly FeeTeller[] = [
  { ...OP_STACK, encode: ({ bytes }) => encodeWords(L1_FEE_SELECTOR, BigInt(bytes.length / 2)) },
  { ...OP_STACK, encode: ({ gas }) => encodeWords(OPERATOR_FEE_SELECTOR, gas) },
  {
    contract: '0x5300000000000000000000000000000000000002',
    chains: [],
    encode: ({ bytes }) => {
      const head = encodeWords(L1_FEE_OF_BYTES_SELECTOR, 32n, BigInt(bytes.length / 2))
      return `${head}${bytes.padEnd(Math.ceil(bytes.length / 64) * 64, '0')}`
    },
  },
]

/**
 * Asks what a rollup takes beside the gas: for writing a transaction to the chain beneath, at most and at what that costs
 * now, and for whoever runs it. It is paid from the balance, and is no part of the fee that is signed.
 *
 * @returns wei; 0 on chains that take none
 * @throws RpcUnavailableError when no node answers
 */
export async function fetchDataFee(rpc: Rpc, { data, accessList = [], gas }: Written): Promise<bigint> {
  const listed = accessList.reduce((sum, { storageKeys }) => sum + 24 + 33 * storageKeys.length, 0)
  const bytes = `${'ff'.repeat(AROUND_BYTES + listed)}${data.slice(2)}`
  const fees = await Promise.all(
    tellers
      // A chain that a person added may be of any kind: it is where the contract answers.
      .filter(({ chains }) => !rpc.chain.builtIn || chains.includes(rpc.chainId))
      .map(({ contract, encode }) => tryCall(rpc, contract, encode({ bytes, gas }))),
  )
  return fees.reduce((sum, fee) => sum + (decodeWord(fee) ?? 0n), 0n)
}
