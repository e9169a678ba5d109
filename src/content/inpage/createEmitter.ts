type Listener = (payload: unknown) => void

/** The events of one provider and who listens to them. A listener that throws keeps nobody from hearing. */
export type Emitter = {
  readonly on: (event: string, listener: Listener) => void
  readonly removeListener: (event: string, listener: Listener) => void
  readonly emit: (event: string, payload: unknown) => void
}

/** @returns an emitter as EIP-1193 borrows it from Node: a listener added twice hears twice */
export function createEmitter(): Emitter {
  let listeners: readonly { readonly event: string; readonly listener: Listener }[] = []
  return {
    on(event, listener) {
      listeners = [...listeners, { event, listener }]
    },
    removeListener(event, listener) {
      const index = listeners.findLastIndex((entry) => entry.event === event && entry.listener === listener)
      listeners = listeners.filter((_, at) => at !== index)
    },
    emit(event, payload) {
      for (const entry of listeners) if (entry.event === event) tell(entry.listener, payload)
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
