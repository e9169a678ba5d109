import type { Runtime, RuntimePort } from './runtime.ts'

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 5_000

/** What the line tells its user. */
type Listener = {
  readonly heard: (message: unknown) => void
  /** The port is open: what waits for an answer is to be sent again. */
  readonly opened: (post: (message: unknown) => void) => void
  readonly dropped: () => void
  /** The extension this script belongs to is gone, and no port will open any more. */
  readonly lost: () => void
  /** Whether a dropped port is to be opened again at once; if not, `open` will be called when it is needed. */
  readonly isNeeded: () => boolean
}

/** A connection to the background that is opened when needed and survives the death of the worker. */
export type Line = {
  readonly open: () => void
  readonly post: (message: unknown) => void
  readonly close: () => void
}

/** @returns a closed line */
export function createLine(runtime: Runtime, listener: Listener): Line {
  let port: RuntimePort | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let delayMs = FIRST_DELAY_MS

  const open = () => {
    if (port) return
    clearTimeout(retry)
    try {
      const opened = runtime.connect()
      port = opened
      opened.onMessage.addListener((message) => {
        delayMs = FIRST_DELAY_MS
        if (port === opened) listener.heard(message)
      })
      opened.onDisconnect.addListener(() => drop(opened))
      listener.opened((message) => opened.postMessage(message))
    } catch {
      // The browser throws when the extension is gone, and when the port closed before it was used.
      drop(port)
    }
  }

  const drop = (dropped: RuntimePort | undefined) => {
    if (port !== dropped) return
    port = undefined
    if (!runtime.isAlive()) return listener.lost()
    listener.dropped()
    if (!listener.isNeeded()) return
    retry = setTimeout(open, delayMs)
    delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS)
  }

  return {
    open,
    post(message) {
      const used = port
      if (!used) return open()
      try {
        used.postMessage(message)
      } catch {
        drop(used)
      }
    },
    close() {
      clearTimeout(retry)
      const closed = port
      port = undefined
      closed?.disconnect()
    },
  }
}
