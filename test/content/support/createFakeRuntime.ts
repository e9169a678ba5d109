import type { Runtime, RuntimePort } from '../../../src/content/bridge/runtime.ts'
import type { PageReply, PageRequest } from '../../../src/protocol/messages.ts'

type Listener<T> = (value: T) => void

/** One connection, from the background's side. */
export type FakePort = {
  readonly received: PageRequest[]
  readonly reply: (reply: PageReply) => void
  /** What happens when the worker dies. */
  readonly drop: () => void
  open: boolean
}

/** A background that answers when the test says so, and dies when the test says so. */
export function createFakeRuntime() {
  const ports: FakePort[] = []
  let alive = true
  const runtime: Runtime = {
    connect: () => {
      if (!alive) throw new Error('Extension context invalidated.')
      const { port, background } = createPort()
      ports.push(background)
      return port
    },
    onCall: () => {},
    isAlive: () => alive,
  }
  const last = () => {
    const port = ports.at(-1)
    if (!port) throw new Error('Nothing has connected')
    return port
  }
  const invalidate = () => {
    alive = false
    last().drop()
  }
  return { runtime, ports, last, invalidate }
}

function createPort(): { port: RuntimePort; background: FakePort } {
  const heard: Listener<unknown>[] = []
  const dropped: Listener<void>[] = []
  const background: FakePort = {
    open: true,
    received: [],
    reply: (reply) => {
      for (const listener of heard) listener(structuredClone(reply))
    },
    drop: () => {
      background.open = false
      for (const listener of dropped) listener()
    },
  }
  const port: RuntimePort = {
    onMessage: { addListener: (listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener) => dropped.push(listener) },
    postMessage: (message) => {
      if (!background.open) throw new Error('Attempting to use a disconnected port object')
      background.received.push(structuredClone(message) as PageRequest)
    },
    disconnect: () => {
      background.open = false
    },
  }
  return { port, background }
}
