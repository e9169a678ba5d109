import * as v from 'valibot'
import { EndpointFailure, failed, type Outcome } from './failure.ts'
import { isPlausibleResult } from './methodBounds.ts'
import { NodeRpcError } from './nodeRpcError.ts'
import type { RpcCall } from './rpc.ts'

/** A reply as JSON-RPC 2.0 defines it; `result` and `error` are told apart below. */
const Envelope = v.object({
  jsonrpc: v.literal('2.0'),
  id: v.nullable(v.union([v.number(), v.string()])),
  result: v.optional(v.unknown()),
  error: v.nullish(
    v.object({
      code: v.pipe(v.number(), v.integer()),
      message: v.optional(v.string(), ''),
      data: v.optional(v.unknown()),
    }),
  ),
})
type Envelope = v.InferOutput<typeof Envelope>

/** Errors by which a node speaks of itself, not of the chain: another node may well answer. */
const nodeOwnCodes: ReadonlySet<number> = new Set([-32_601, -32_004, -32_005, -32_016, -32_097, 429])

/**
 * Reads the reply to one call.
 *
 * @param id the id the call was sent with
 * @see https://www.jsonrpc.org/specification#response_object
 */
export function readReply(reply: unknown, call: RpcCall, id: number): Outcome {
  const parsed = v.safeParse(Envelope, reply)
  return parsed.success ? readEnvelope(parsed.output, call, id) : failed(new EndpointFailure('malformed'))
}

/**
 * Reads the replies to a batch, in whatever order they come.
 *
 * @param firstId the id of the first call; the others count up from it
 */
export function readBatch(replies: unknown, calls: readonly RpcCall[], firstId: number): readonly Outcome[] {
  const parsed = v.safeParse(v.pipe(v.array(Envelope), v.maxLength(calls.length)), replies)
  // One object in place of the list is how nodes say that they take no batch.
  const failure = new EndpointFailure(Array.isArray(replies) ? 'malformed' : 'batchRefused')
  if (!parsed.success) return calls.map(() => failed(failure))
  const byId = new Map(parsed.output.map((envelope) => [envelope.id, envelope]))
  return calls.map((call, index) => {
    const envelope = byId.get(firstId + index)
    return envelope ? readEnvelope(envelope, call, firstId + index) : failed(new EndpointFailure('wrongId'))
  })
}

function readEnvelope(envelope: Envelope, call: RpcCall, id: number): Outcome {
  // A node that could not read the call answers an error with the id null.
  if (envelope.id !== id && !(envelope.id === null && envelope.error)) {
    return failed(new EndpointFailure('wrongId'))
  }
  if (envelope.error) return readError(envelope.error)
  if (envelope.result === undefined) return failed(new EndpointFailure('malformed'))
  return isPlausibleResult(call.method, envelope.result)
    ? { type: 'result', result: envelope.result }
    : failed(new EndpointFailure('badResult'))
}

function readError(error: { code: number; message: string; data?: unknown }): Outcome {
  const nodeError = new NodeRpcError(error)
  if (!nodeOwnCodes.has(error.code)) return { type: 'refusal', error: nodeError }
  return failed(new EndpointFailure('refused', { nodeError }))
}
