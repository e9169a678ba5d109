import { type Core, createCore } from './createCore.ts'
import type { OpenChannel } from './openChannel.ts'

/** What a page gets to work with (EIP-1193). */
export type Provider = {
  readonly request: (call: { method: string; params?: unknown }) => Promise<unknown>
  readonly on: (event: string, listener: (payload: unknown) => void) => Provider
  readonly removeListener: (event: string, listener: (payload: unknown) => void) => Provider
}

/**
 * Makes the provider of a document. Its methods can be neither replaced nor removed, and work without their object;
 * a page may add properties of its own. Until one is called, there is nothing behind them.
 *
 * @param open is called when the page first asks for something
 */
export function createProvider(open: OpenChannel): Provider {
  let core: Core | undefined
  const getCore = () => {
    core ??= createCore(open)
    return core
  }
  const provider: Provider = Object.defineProperties({} as Provider, {
    request: { enumerable: true, value: (call: unknown) => getCore().request(call) },
    on: {
      enumerable: true,
      value(...args: Parameters<Core['on']>) {
        getCore().on(...args)
        return provider
      },
    },
    removeListener: {
      enumerable: true,
      value(...args: Parameters<Core['on']>) {
        getCore().removeListener(...args)
        return provider
      },
    },
  })
  return provider
}
