import { PAGE_PORT } from '../../protocol/names.ts'

/** One end of a connection to the background. */
export type RuntimePort = {
  readonly onMessage: { addListener(listener: (message: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
  postMessage(message: unknown): void
  disconnect(): void
}

/** The little of the browser's API that the bridge needs. */
export type Runtime = {
  /** @throws Error if this script belongs to an extension that was updated, disabled or removed since */
  readonly connect: () => RuntimePort
  /** False once this script belongs to an extension that was updated, disabled or removed since. */
  readonly isAlive: () => boolean
}

declare const chrome: {
  /** Undefined once the extension is gone: to use it throws. */
  readonly runtime: {
    readonly id?: string
    readonly lastError?: unknown
    connect(options: { name: string }): RuntimePort
  }
}

/** The browser's own. Firefox knows `chrome` as well. */
export const runtime: Runtime = {
  connect: () => {
    const port = chrome.runtime.connect({ name: PAGE_PORT })
    // Chromium prints the reason of a disconnect into the page's console, unless somebody reads it.
    port.onDisconnect.addListener(() => void chrome.runtime?.lastError)
    return port
  },
  isAlive: () => chrome.runtime?.id !== undefined,
}
