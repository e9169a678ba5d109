import type { PageAnswer, PageCall } from '../channel.ts'
import { answerLocally } from './answerLocally.ts'
import { NativePromise } from './builtIns.ts'
import { createEmitter } from './createEmitter.ts'
import { createStateKeeper } from './createStateKeeper.ts'
import type { OpenChannel } from './openChannel.ts'
import { parseCall } from './parseCall.ts'
import { ProviderRpcError } from './providerRpcError.ts'

/** What a page gets to work with (EIP-1193). */
export type Provider = {
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>
  readonly on: (event: string, listener: (payload: unknown) => void) => Provider
  readonly removeListener: (event: string, listener: (payload: unknown) => void) => Provider
}

type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: unknown) => void }

/**
 * Makes the provider of a document. Its methods can be neither replaced nor removed, and work without their object;
 * a page may add properties of its own.
 *
 * @param open is called when the page first asks for something
 */
export function createProvider(open: OpenChannel): Provider {
  const { emit, on, removeListener } = createEmitter()
  const state = createStateKeeper(emit)
  const waiting: Record<number, Waiting> = Object.create(null)
  let send: ((call: PageCall) => void) | undefined
  let lastId = 0

  const receive = (answer: PageAnswer) => {
    if ('state' in answer) state.update(answer.state)
    else if ('event' in answer) state.disconnect(new ProviderRpcError(answer.error))
    else {
      const asked = waiting[answer.id]
      delete waiting[answer.id]
      if ('error' in answer) asked?.reject(new ProviderRpcError(answer.error))
      else asked?.resolve(answer.result)
    }
  }

  const request = (call: unknown) =>
    new NativePromise((resolve, reject) => {
      const { method, params } = parseCall(call)
      const known = state.get()
      const answer = known && answerLocally(method, params)
      if (answer) return resolve(answer(known))
      send ??= open(receive)
      lastId += 1
      waiting[lastId] = { resolve, reject }
      send({ id: lastId, method, params })
    })

  const provider = {} as Provider
  const methods: Provider = {
    request,
    on(event, listener) {
      on(event, listener)
      return provider
    },
    removeListener(event, listener) {
      removeListener(event, listener)
      return provider
    },
  }
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(provider, name, { value, enumerable: true })
  }
  return provider
}
