import type { PageState } from '../../protocol/messages.ts'

type Emit = (event: string, payload: unknown) => void

/** What a page knows of the wallet: `get` is undefined while that may be out of date. */
export type StateKeeper = {
  readonly get: () => PageState | undefined
  /** What was known last, be it out of date. */
  readonly getLast: () => PageState | undefined
  /** True while the wallet is gone from this document. */
  readonly isLost: () => boolean
  readonly update: (next: PageState | undefined) => void
  readonly disconnect: (error: unknown) => void
}

/**
 * Keeps the state that the wallet pushes, and tells the page what changed: `connect` on the first, `chainChanged`
 * and `accountsChanged` after it, `disconnect` when the wallet is gone (EIP-1193).
 */
export function createStateKeeper(emit: Emit): StateKeeper {
  let last: PageState | undefined
  let current: PageState | undefined
  let lost = false
  return {
    get: () => current,
    getLast: () => last,
    isLost: () => lost,
    update(next) {
      current = next
      if (!next) return
      lost = false
      const before = last
      last = next
      if (!before) emit('connect', { chainId: next.chainId })
      else if (before.chainId !== next.chainId) emit('chainChanged', next.chainId)
      if (`${before?.accounts ?? ''}` !== `${next.accounts}`) emit('accountsChanged', [...next.accounts])
    },
    disconnect(error) {
      last = current = undefined
      lost = true
      emit('disconnect', error)
    },
  }
}
