import type { Port } from '../browser.ts'
import type { Connection } from './walletStore.ts'

type ConnectionOptions = {
  /** Opens a port; opening one wakes a background that sleeps. May throw. */
  readonly openPort: () => Port
  /** Takes every message that is no answer to the handshake. */
  readonly receive: (message: unknown) => void
  readonly onChange: (connection: Connection) => void
}

/** A background that lives answers within this time; one that has just been woken too, at the second try. */
const HANDSHAKE_MS = 1_000
const RETRY_MS = 100
const TRIES = 6

/**
 * Keeps one port to the background. A port counts only when its handshake has been answered: a port to a dead worker
 * opens as well as any, and says nothing. While it is not answered the next one is tried, which wakes the worker again.
 */
export function createConnection({ openPort, receive, onChange }: ConnectionOptions) {
  let port: Port | undefined
  let state: Connection | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  function change(next: Connection) {
    if (state === next) return
    state = next
    onChange(next)
  }

  function connect() {
    tries += 1
    const opened = tryOpen(openPort)
    port = opened
    timer = setTimeout(giveUp, opened ? HANDSHAKE_MS : RETRY_MS)
    if (!opened) return
    opened.onMessage.addListener((message) => {
      if (opened === port) take(message)
    })
    opened.onDisconnect.addListener(() => {
      if (opened === port) end()
    })
    opened.postMessage({ ping: true })
  }

  function take(message: unknown) {
    if (!isPong(message)) return receive(message)
    clearTimeout(timer)
    tries = 0
    change('live')
  }

  /** The port ended by itself: at once after a handshake, else a little later, lest it goes round and round. */
  function end() {
    port = undefined
    clearTimeout(timer)
    if (state === 'live') change('interrupted')
    else timer = setTimeout(giveUp, RETRY_MS)
  }

  function giveUp() {
    const silent = port
    port = undefined
    silent?.disconnect()
    if (tries < TRIES) return connect()
    tries = 0
    timer = undefined
    change('lost')
  }

  return {
    /** Connects, unless that is done or under way. */
    open(): void {
      if (state === 'live' || state === 'connecting') return
      change('connecting')
      connect()
    },
    /** Sends over a live connection. */
    send(message: unknown): void {
      port?.postMessage(message)
    },
    isLive: (): boolean => state === 'live',
  }
}

function tryOpen(openPort: () => Port): Port | undefined {
  try {
    return openPort()
  } catch {
    return undefined
  }
}

function isPong(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'pong' in message
}
