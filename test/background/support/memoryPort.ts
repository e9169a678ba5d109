import type { Port, Sender } from '../../../src/background/platform.ts'

/** One end of a port as a page or a screen holds it, and the other as the background gets it. */
export type MemoryPort = {
  readonly port: Port
  /** What the background posted, oldest first. */
  readonly received: unknown[]
  send(message: unknown): void
  close(): void
  readonly isClosed: () => boolean
}

export function createMemoryPort(name: string, sender: Sender): MemoryPort {
  const received: unknown[] = []
  const messageListeners: ((message: unknown) => void)[] = []
  const disconnectListeners: (() => void)[] = []
  let closed = false
  return {
    received,
    send(message) {
      for (const listener of messageListeners) listener(message)
    },
    close() {
      closed = true
      for (const listener of disconnectListeners) listener()
    },
    isClosed: () => closed,
    port: {
      name,
      sender,
      post(message) {
        if (!closed) received.push(JSON.parse(JSON.stringify(message)))
      },
      onMessage: (listener) => void messageListeners.push(listener),
      onDisconnect: (listener) => void disconnectListeners.push(listener),
      disconnect() {
        closed = true
      },
    },
  }
}
