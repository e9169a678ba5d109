import type { errorCodes } from '../../protocol/errors.ts'
import { answerLocally } from './answerLocally.ts'
import { isArray } from './builtIns.ts'
import type { Core } from './createCore.ts'
import { createRpcError } from './rpcError.ts'

// What pages of before EIP-1193 call. `await` and no `then`: a page that replaces the latter changes nothing here.

/** A request and its answer, as JSON-RPC 2.0 has them and old pages expect them. */
type Payload = {
  readonly id?: unknown
  readonly jsonrpc?: unknown
  readonly method: string
  readonly params?: unknown
}
type Response = {
  readonly id: unknown
  readonly jsonrpc: unknown
  readonly result?: unknown
  readonly error?: unknown
}
type Callback = (error: unknown, response: unknown) => void

const UNSUPPORTED = 4200 satisfies (typeof errorCodes)['unsupportedMethod']

/**
 * `send` in its three forms: a method and its parameters, answered by a promise; a request and a callback; and a request
 * alone, answered at once from what is known here.
 *
 * @throws RpcError 4200 for what cannot be known at once
 */
export function send(core: Core, call: string | Payload, more?: unknown): unknown {
  if (typeof call === 'string') return respond(core, { method: call, params: more })
  if (typeof more === 'function') return sendAsync(core, call, more as Callback)
  if (call.method === 'eth_uninstallFilter') {
    void settle(core, call)
    return toResponse(call, { result: true })
  }
  const state = core.getState() ?? { chainId: null, accounts: [] }
  const answer = call.method === 'eth_chainId' ? undefined : answerLocally(call.method, undefined, state)
  if (answer) return toResponse(call, answer)
  throw createRpcError({ code: UNSUPPORTED, message: `${call.method} takes a callback: use request.` })
}

/** A request, or a list of them, answered through a callback. */
export async function sendAsync(core: Core, payload: Payload | Payload[], callback: Callback): Promise<void> {
  if (!isArray(payload)) {
    const response = await settle(core, payload)
    callback(response.error ?? null, response)
    return
  }
  const asked: Promise<Response>[] = []
  for (const call of payload) asked[asked.length] = settle(core, call)
  const responses: Response[] = []
  for (const answer of asked) responses[responses.length] = await answer
  callback(null, responses)
}

async function respond(core: Core, call: Payload): Promise<Response> {
  return toResponse(call, { result: await core.request(call) })
}

async function settle(core: Core, call: Payload): Promise<Response> {
  try {
    return await respond(core, call)
  } catch (error) {
    return toResponse(call, { error })
  }
}

function toResponse({ id, jsonrpc = '2.0' }: Payload, outcome: object): Response {
  return { id, jsonrpc, ...outcome }
}
