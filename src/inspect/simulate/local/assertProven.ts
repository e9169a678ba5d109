import { RLP } from '@ethereumjs/rlp'
import { bytesToBigInt, equalsBytes, hexToBytes, setLengthLeft } from '@ethereumjs/util'
import { keccak_256 } from '@noble/hashes/sha3.js'
import * as v from 'valibot'
import { linea } from '../../../chains/networks/linea.ts'
import { findBuiltInChain } from '../../../chains/networks/networks.ts'
import type { Rpc } from '../../../chains/rpc/rpc.ts'
import { WalletError } from '../../../protocol/errors.ts'
import { Hash, HexData } from '../../../protocol/primitives.ts'
import { toQuantity } from '../callObject.ts'
import type { FetchedAccount } from './chainState.ts'
import { DisprovedError } from './disprovedError.ts'
import { LocalLimitError } from './localLimitError.ts'
import { readProven } from './readProven.ts'

/** A branch has 532 bytes; no node of a state tree is longer, and none is deeper than a key is long. */
const ProofNodes = v.pipe(v.array(v.pipe(HexData, v.maxLength(1_200))), v.maxLength(65))
const Proof = v.object({
  accountProof: ProofNodes,
  storageProof: v.pipe(v.array(v.object({ key: v.string(), proof: ProofNodes })), v.maxLength(1_500)),
})
const Block = v.object({ stateRoot: Hash })
const EMPTY = new Uint8Array()
/** ms after which others have a turn. */
const TURN_MS = 12
/** How long proofs and other nodes are waited for, in ms: what was worked out is told without them. */
const PATIENCE_MS = 1_500

/**
 * Holds all that was fetched of a chain's state against the root of its block: where another node answers, the root that this one
 * names. A node that has no proofs, or is slow with them, proves nothing, and nothing is held against it; nor is it where a
 * chain's header may stand for a tree of another kind than Ethereum's. `eth_getProof`.
 *
 * @param fetched each account with the slots that were read
 * @throws DisprovedError when an account or a slot is not what the tree has
 * @see https://eips.ethereum.org/EIPS/eip-1186
 */
export async function assertProven(
  rpc: Rpc,
  blockNumber: bigint,
  { stateRoot, fetched }: { readonly stateRoot: `0x${string}`; readonly fetched: readonly FetchedAccount[] },
): Promise<void> {
  if (!findBuiltInChain(rpc.chainId) || rpc.chainId === linea.id) return
  const block = toQuantity(blockNumber)
  const [elsewhere, ...proofs] = await Promise.all([
    orNothing(rpc.requestElsewhere('eth_getBlockByNumber', [block, false])),
    ...fetched.map(({ address, slots }) =>
      orNothing(rpc.request('eth_getProof', [address, slots.map(([slot]) => slot), block])),
    ),
  ])
  const other = v.safeParse(Block, elsewhere)
  if (other.success && other.output.stateRoot.toLowerCase() !== stateRoot.toLowerCase()) {
    throw new DisprovedError('Another node has another block of that number.')
  }
  let turnEndsMs = Date.now() + TURN_MS
  for (const [index, account] of fetched.entries()) {
    const parsed = v.safeParse(Proof, proofs[index])
    if (!parsed.success) continue
    const { accountProof, storageProof } = parsed.output
    const storageRoot = assertAccount(hexToBytes(stateRoot), accountProof.map(hexToBytes), account)
    for (const [place, [slot, value]] of account.slots.entries()) {
      const proof = (storageProof[place]?.proof ?? []).map(hexToBytes)
      const held = readProven(storageRoot, hexToBytes(slot), proof)
      const proven = setLengthLeft(held ? decodeBytes(held) : EMPTY, 32)
      if (!equalsBytes(proven, hexToBytes(value))) throw new DisprovedError('A slot holds something else.')
      if (Date.now() < turnEndsMs) continue
      await new Promise((resolve) => setTimeout(resolve))
      turnEndsMs = Date.now() + TURN_MS
    }
  }
}

/** @returns the root of the account's own tree */
function assertAccount(
  stateRoot: Uint8Array,
  proof: readonly Uint8Array[],
  { address, state }: FetchedAccount,
): Uint8Array {
  const held = readProven(stateRoot, hexToBytes(address), proof)
  const leaf = held && RLP.decode(held)
  const [nonce, balance, storageRoot, codeHash] = Array.isArray(leaf)
    ? leaf.map((part) => (part instanceof Uint8Array ? part : EMPTY))
    : [EMPTY, EMPTY, keccak_256(new Uint8Array([0x80])), keccak_256(EMPTY)]
  const isSame =
    bytesToBigInt(nonce ?? EMPTY) === state.nonce &&
    bytesToBigInt(balance ?? EMPTY) === state.balance &&
    equalsBytes(codeHash ?? EMPTY, keccak_256(hexToBytes(state.code)))
  if (!isSame) throw new DisprovedError('An account is something else.')
  return storageRoot ?? EMPTY
}

function decodeBytes(rlp: Uint8Array): Uint8Array {
  const value = RLP.decode(rlp)
  return value instanceof Uint8Array ? value : EMPTY
}

/** @returns undefined from a node that has no proofs, too much to send or too little time, and where there is no other node */
async function orNothing(question: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
  })
  try {
    return await Promise.race([question, late])
  } catch (error) {
    if (error instanceof WalletError || error instanceof LocalLimitError) return undefined
    throw error
  } finally {
    clearTimeout(timer)
  }
}
