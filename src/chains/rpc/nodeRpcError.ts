import { type SerializedError, WalletError } from '../../protocol/errors.ts'
import { cleanText } from '../tokens/cleanText.ts'

/** The reasons that programs may rely on, told from what nodes write. */
export type NodeErrorReason =
  | 'insufficientFunds'
  | 'nonceTooLow'
  | 'alreadyKnown'
  | 'replacementUnderpriced'
  | 'executionReverted'
  | 'nodeError'

const MAX_MESSAGE_LENGTH = 300
/** 4 KiB of revert data, twice what any error of a known contract carries. */
const MAX_REVERT_DATA_LENGTH = 8_194

/**
 * What a node answered instead of a result: its own code, and its message cut to 300 characters without control
 * characters. Codes that are neither JSON-RPC's own nor the execution-apis' become -32603, so that no node can feign a
 * person's rejection.
 */
export class NodeRpcError extends WalletError {
  override readonly code: number
  /** Bytes a contract reverted with, when the node passed them on and they are no longer than 4 KiB. */
  readonly revertData: `0x${string}` | undefined
  /** Another node was asked before, may have done it, and gave no answer to tell. */
  followsSilence = false

  constructor(error: { readonly code: number; readonly message: string; readonly data?: unknown }) {
    const message = cleanText(error.message.slice(0, 4 * MAX_MESSAGE_LENGTH), MAX_MESSAGE_LENGTH)
    const revertData = findRevertData(error.data)
    const reason = tellReason(error.code, message, revertData !== undefined)
    super('internal', message === '' ? 'The node refused without a reason.' : message, { reason })
    this.code = isNodeCode(error.code) ? error.code : -32603
    this.revertData = revertData
  }

  override toJSON(): SerializedError {
    return { ...super.toJSON(), ...(this.revertData !== undefined && { data: this.revertData }) }
  }
}

/** 3: reverted, 4444: pruned away, -38xxx: what can't be simulated (execution-apis). None is of EIP-1193. */
function isNodeCode(code: number): boolean {
  const isOfApis = code === 3 || code === 4444 || (code >= -38_999 && code <= -38_000)
  return isOfApis || (code >= -32_768 && code <= -32_000)
}

function tellReason(code: number, message: string, hasRevertData: boolean): NodeErrorReason {
  const known = wordings.find(([wording]) => wording.test(message))
  if (known) return known[1]
  return code === 3 || hasRevertData ? 'executionReverted' : 'nodeError'
}

/** Wordings of Geth, Erigon, Nethermind, Besu, Reth, Anvil and the sequencers of the rollups. */
const wordings: readonly (readonly [RegExp, NodeErrorReason])[] = [
  [
    /already known|known transaction|alreadyknown|already imported|already in (the )?(mem)?pool/i,
    'alreadyKnown',
  ],
  [
    /replacement (transaction|tx)? ?underpriced|replacementnotallowed|not enough to bump/i,
    'replacementUnderpriced',
  ],
  [/nonce (is )?too low|oldnonce|nonce has already been used|nonce \S+ is below/i, 'nonceTooLow'],
  [
    /insufficient (funds|balance)|insufficientfunds|upfront cost exceeds account balance/i,
    'insufficientFunds',
  ],
  [/revert|vm execution error|invalid opcode|bad instruction/i, 'executionReverted'],
]

function findRevertData(data: unknown): `0x${string}` | undefined {
  const text = typeof data === 'object' && data !== null && 'data' in data ? data.data : data
  if (typeof text !== 'string' || text.length > MAX_REVERT_DATA_LENGTH) return undefined
  const hex = text.startsWith('Reverted ') ? text.slice('Reverted '.length) : text
  return hex.length % 2 === 0 && /^0x[0-9a-fA-F]+$/.test(hex) ? (hex as `0x${string}`) : undefined
}
