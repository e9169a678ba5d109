import { readBatch, readReply } from './envelope.ts'
import { EndpointFailure, failed, type Outcome } from './failure.ts'
import { getMaxAnswerBytes } from './methodBounds.ts'
import { parseBoundedJson } from './parseBoundedJson.ts'
import { readBody } from './readBody.ts'
import { parseRetryAfterMs } from './retryAfter.ts'
import type { RpcCall, RpcPlatform } from './rpc.ts'
import { withTimeout } from './withTimeout.ts'

type Post = {
  readonly url: string
  /** One call, or several as a JSON-RPC batch. */
  readonly calls: readonly RpcCall[]
  /** Id of the first call; the others count up from it. */
  readonly firstId: number
  readonly timeoutMs: number
  readonly platform: RpcPlatform
}

/**
 * Asks one node, by one POST: no redirect, a bounded body, checked ids.
 *
 * @returns one outcome for each call, in order; it never rejects
 */
export async function askEndpoint(post: Post): Promise<readonly Outcome[]> {
  try {
    return await withTimeout(post.platform.sleep, post.timeoutMs, (signal) => exchange(post, signal))
  } catch (error) {
    const failure = error instanceof EndpointFailure ? error : new EndpointFailure('unreachable')
    return post.calls.map(() => failed(failure))
  }
}

async function exchange({ url, calls, firstId, platform }: Post, signal: AbortSignal) {
  const messages = calls.map((call, index) => ({ jsonrpc: '2.0', id: firstId + index, ...call }))
  const response = await platform.fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(messages.length === 1 ? messages[0] : messages),
    signal,
    redirect: 'error',
  })
  if (response.status === 429) {
    await response.body?.cancel()
    const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), platform.now())
    throw new EndpointFailure('rateLimited', { retryAfterMs })
  }
  const maxBytes = Math.max(...calls.map((call) => getMaxAnswerBytes(call.method)))
  const outcomes = readOutcomes(await readBody(response, maxBytes), calls, firstId)
  // Some nodes send a sound JSON-RPC error with status 400 or 500; anything else under such a status is noise.
  if (!response.ok && !outcomes.some(isSpoken)) {
    throw new EndpointFailure(calls.length > 1 && response.status < 500 ? 'batchRefused' : 'httpStatus')
  }
  return outcomes
}

function readOutcomes(text: string, calls: readonly RpcCall[], firstId: number): readonly Outcome[] {
  const [only] = calls
  try {
    const body = parseBoundedJson(text)
    return calls.length === 1 && only ? [readReply(body, only, firstId)] : readBatch(body, calls, firstId)
  } catch (error) {
    if (error instanceof EndpointFailure) return calls.map(() => failed(error))
    throw error
  }
}

/** True when the node said in JSON-RPC what is wrong. */
function isSpoken(outcome: Outcome): boolean {
  return outcome.type === 'refusal' || (outcome.type === 'failure' && outcome.failure.nodeError !== undefined)
}
