type Listener = (payload: unknown) => void

/** The events of one provider and who listens to them. A listener that throws keeps nobody from hearing. */
export type Emitter = {
  /** @param isOnce the listener hears of the next one alone */
  readonly on: (event: string, listener: Listener, isOnce?: boolean) => void
  readonly removeListener: (event: string, listener: Listener) => void
  /** Of every event, where none is named. */
  readonly removeAllListeners: (event?: string) => void
  readonly listenerCount: (event: string) => number
  readonly emit: (event: string, payload: unknown) => void
}

/** @returns an emitter as EIP-1193 borrows it from Node: a listener added twice hears twice */
export function createEmitter(): Emitter {
  type Entry = { readonly event: string; readonly listener: Listener; readonly isOnce: boolean | undefined }
  let listeners: readonly Entry[] = []
  return {
    on(event, listener, isOnce) {
      listeners = [...listeners, { event, listener, isOnce }]
    },
    removeListener(event, listener) {
      const index = listeners.findLastIndex((entry) => entry.event === event && entry.listener === listener)
      listeners = listeners.filter((_, at) => at !== index)
    },
    removeAllListeners(event) {
      listeners = listeners.filter((entry) => event !== undefined && entry.event !== event)
    },
    listenerCount: (event) => listeners.filter((entry) => entry.event === event).length,
    emit(event, payload) {
      for (const entry of listeners) {
        if (entry.event !== event) continue
        if (entry.isOnce) listeners = listeners.filter((other) => other !== entry)
        tell(entry.listener, payload)
      }
    },
  }
}

function tell(listener: Listener, payload: unknown): void {
  try {
    listener(payload)
  } catch (error) {
    // It is the page's own error, so it goes where the page's errors go.
    reportError(error)
  }
}
