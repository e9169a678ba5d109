import type { Port } from '../../../src/popup/browser.ts'

/** The other end of a port, in the hands of the test. */
export type FakePort = Port & {
  /** What the page sent, in order. */
  readonly sent: unknown[]
  /** Whether the page has hung up. */
  readonly closed: boolean
  readonly receive: (message: unknown) => void
  /** The background hangs up, or dies. */
  readonly end: () => void
}

/** Makes a port that answers the handshake when it is `alive`, and lets the test answer the rest. */
export function createFakePort({ alive }: { readonly alive: boolean }): FakePort {
  const sent: unknown[] = []
  const listeners: ((message: unknown) => void)[] = []
  const enders: (() => void)[] = []
  let closed = false
  const port = {
    sent,
    get closed() {
      return closed
    },
    receive: (message: unknown) => {
      for (const listener of listeners) listener(message)
    },
    end: () => {
      for (const ender of enders) ender()
    },
    postMessage: (message: unknown) => {
      sent.push(message)
      if (alive && isPing(message)) port.receive({ pong: true })
    },
    disconnect: () => {
      closed = true
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) },
    onDisconnect: { addListener: (ender: () => void) => void enders.push(ender) },
  }
  return port
}

function isPing(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ping' in message
}
