import type { PageState } from '../../protocol/messages.ts'
import type { PageAnswer, PageCall } from '../channel.ts'
import { answerLocally } from './answerLocally.ts'
import { create, has, NativePromise } from './builtIns.ts'
import { createEmitter, type Emitter } from './createEmitter.ts'
import { createStateKeeper } from './createStateKeeper.ts'
import type { OpenChannel } from './openChannel.ts'
import { parseCall } from './parseCall.ts'
import { createRpcError } from './rpcError.ts'

/** What does the provider's work, made when a page first uses it. */
export type Core = Omit<Emitter, 'emit'> & {
  readonly request: (call: unknown) => Promise<unknown>
  /** What is known here; the first who asks has the wallet asked, and the next finds it. */
  readonly getState: () => PageState | undefined
  readonly isLost: () => boolean
}

const updated = { code: 4900, reason: 'disconnected', message: 'The wallet was updated. Ask again.' } as const

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: unknown) => void }

/**
 * @param open is called when the page first asks for something that is not known here, or listens for it
 * @param awaitReturn calls back once, when another wallet than the one that was asked is in the document
 */
export function createCore(open: OpenChannel, awaitReturn: (returned: () => void) => void): Core {
  const { emit, on: listen, ...emitter } = createEmitter()
  const state = createStateKeeper(emit)
  const waiting: Record<number, Waiting> = create(null)
  let send: ((call: PageCall) => void) | undefined
  let lastId = 0

  const receive = (answer: PageAnswer) => {
    if (has(answer, 'state')) state.update(answer.state)
    else if (has(answer, 'payload')) emit('message', answer.payload)
    else if (has(answer, 'event')) state.disconnect(createRpcError(answer.error))
    else {
      const asked = waiting[answer.id]
      delete waiting[answer.id]
      if (has(answer, 'error')) asked?.reject(createRpcError(answer.error))
      else asked?.resolve(answer.result)
    }
  }

  const reopen = () => {
    // Firefox ends what relayed for a page without a word, and puts another one there: what waited can't be answered.
    if (!state.isLost()) {
      for (const id in waiting) receive({ id: +id, error: updated })
      state.disconnect(createRpcError(updated))
    }
    send = undefined
    getState()
  }

  const request = (call: unknown) =>
    new NativePromise<unknown>((resolve, reject) => {
      const { method, params } = parseCall(call)
      const known = state.get()
      const answer = known && answerLocally(method, params, known)
      if (answer) return resolve(answer.result)
      if (!send) {
        send = open(receive)
        awaitReturn(reopen)
      }
      lastId += 1
      waiting[lastId] = { resolve, reject }
      send({ id: lastId, method, params })
    })

  const getState = () => {
    // A state follows every answer; what this one says is in it.
    if (!send) void request({ method: 'eth_chainId' }).then(undefined, isSaidElsewhere)
    return state.getLast()
  }

  const on: Emitter['on'] = (event, listener, isOnce) => {
    listen(event, listener, isOnce)
    // What is said of the wallet's state is said to nobody before the wallet was asked for it.
    if (event === 'connect' || event === 'chainChanged' || event === 'accountsChanged') getState()
  }

  return { ...emitter, request, on, getState, isLost: state.isLost }
}

/** That the wallet is gone is an event of its own. */
function isSaidElsewhere(): void {}
