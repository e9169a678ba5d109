import { RLP } from '@ethereumjs/rlp'
import { equalsBytes } from '@ethereumjs/util'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { DisprovedError } from './disprovedError.ts'

/** Nibbles of a key, which is hashed. */
const KEY_LENGTH = 64
/** The root of a tree with nothing in it: keccak256 of the RLP of no bytes. */
const EMPTY_ROOT = keccak_256(new Uint8Array([0x80]))

type Node = Uint8Array | Node[]

/**
 * Reads what a state tree holds under a key, going from its root along a proof.
 *
 * @param proof nodes in RLP, from the root down (EIP-1186)
 * @returns undefined when the proof shows that there is nothing
 * @throws DisprovedError when a node is not the one that the one above names
 * @see https://ethereum.org/developers/docs/data-structures-and-encoding/patricia-merkle-trie/
 */
export function readProven(
  root: Uint8Array,
  key: Uint8Array,
  proof: readonly Uint8Array[],
): Uint8Array | undefined {
  if (equalsBytes(root, EMPTY_ROOT)) return undefined
  const nibbles = toNibbles(keccak_256(key))
  let next: Node = root
  let at = 0
  let used = 0
  for (;;) {
    // A node of less than 32 bytes stands in its parent itself.
    const node: Node = next instanceof Uint8Array ? open(next, proof[used++]) : next
    if (!Array.isArray(node)) throw new DisprovedError('A node of the tree is no list.')
    if (node.length === 17) {
      next = node[nibbles[at] ?? 16] ?? []
      at += 1
    } else {
      const [path, value]: readonly (Node | undefined)[] = node
      if (!(path instanceof Uint8Array) || !value) throw new DisprovedError('A node of the tree has no path.')
      const flag = (path[0] ?? 0) >> 4
      const steps = toNibbles(path).slice(flag % 2 === 1 ? 1 : 2)
      if (steps.some((nibble, index) => nibbles[at + index] !== nibble)) return undefined
      at += steps.length
      next = value
      if (flag >= 2) return at === KEY_LENGTH && value instanceof Uint8Array ? value : undefined
    }
    if (next instanceof Uint8Array && next.length === 0) return undefined
    if (at > KEY_LENGTH) throw new DisprovedError('The proof is longer than its key.')
  }
}

function open(hash: Uint8Array, bytes: Uint8Array | undefined): Node {
  if (!bytes || !equalsBytes(keccak_256(bytes), hash)) {
    throw new DisprovedError('The proof does not fit the root.')
  }
  return RLP.decode(bytes) as Node
}

function toNibbles(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte) => [byte >> 4, byte & 15])
}
