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
  /** Has the background call this document's site, where it has something to tell that nobody there may hear. */
  readonly onCall: (listener: () => void) => void
  /** False once this script belongs to an extension that was updated, disabled or removed since. */
  readonly isAlive: () => boolean
}

declare const chrome: {
  /** Undefined once the extension is gone: to use it throws. */
  readonly runtime: {
    readonly id?: string
    readonly lastError?: unknown
    connect(options: { name: string }): RuntimePort
    /** Only the extension's own parts can say something here. */
    readonly onMessage?: RuntimePort['onMessage']
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
  // A tab is called as a whole, and a page of another site may have come into it.
  onCall: (listener) =>
    chrome.runtime?.onMessage?.addListener((called) => {
      if (called === origin) listener()
    }),
  isAlive: () => chrome.runtime?.id !== undefined,
}
