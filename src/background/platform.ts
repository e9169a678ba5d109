/** A store of JSON values by key, as the browser offers it. Missing keys are left out of what `get` returns. */
export type StorageArea = {
  get(keys: readonly string[]): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: readonly string[]): Promise<void>
}

type LogRange = { readonly after: number; readonly through?: number }

/**
 * Logs that grow at one end, by name: JSON values on disk under whole numbers, in order. They may be long, and are read
 * only where it is asked for.
 */
export type RecordLog = {
  /** Writes records, all or none. @returns false, and nothing is written, when one of the numbers is taken */
  append(log: string, records: readonly { readonly seq: number; readonly value: unknown }[]): Promise<boolean>
  last(log: string): Promise<{ readonly seq: number; readonly value: unknown } | undefined>
  /** @returns values after a number, and up to another if one is given, in order */
  read(log: string, range: LogRange & { readonly limit: number }): Promise<unknown[]>
  /** Removes values after a number and up to another. */
  remove(log: string, range: Required<LogRange>): Promise<void>
  /** Removes all logs whose names begin like this. */
  removeAll(prefix: string): Promise<void>
  /** Resolves once all that was appended would outlive a loss of power. */
  settle(): Promise<void>
}

/** Who is at the other end of a port, as the browser vouches for it. A page can't forge any of it. */
export type Sender = {
  readonly extensionId: string | undefined
  /** Origin of the frame, `null` as text for an opaque one. */
  readonly origin: string | undefined
  readonly url: string | undefined
  /** The tab of the document, and the window of that; undefined for what is in none. */
  readonly tabId?: number | undefined
  /** The frame of the document in its tab, which one document after the other may be in. */
  readonly frameId?: number | undefined
  readonly windowId?: number | undefined
}

/** A long-lived channel to one document. */
export type Port = {
  readonly name: string
  readonly sender: Sender
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onDisconnect(listener: () => void): void
  disconnect(): void
}

/** Place and size of a window, in CSS pixels. */
export type WindowBounds = { readonly width: number; readonly height: number }

/** Where a script is to run: all frames of a tab where none are named, among the page's own scripts or beside them. */
export type ScriptPlace = {
  readonly tabId: number
  readonly frameIds?: readonly number[] | undefined
  readonly world: 'MAIN' | 'ISOLATED'
}

/** A file of the extension, or a function that uses nothing but what it is given. */
export type PageScript =
  | { readonly file: string }
  | { readonly run: (...texts: string[]) => unknown; readonly texts: readonly string[] }

/**
 * What the background needs of a browser, and nothing more. `browser.ts` gives the real one. The listeners must be
 * registered in the first turn of the worker, or the event that woke it is lost.
 */
export type Platform = {
  readonly extensionId: string
  /** Origin of the extension's own pages, e.g. `chrome-extension://abc`. */
  readonly extensionOrigin: string
  /** The extension's own, e.g. `1.2.0`. */
  readonly version: string
  readonly local: StorageArea
  readonly session: StorageArea
  readonly log: RecordLog
  /** A store that fails for other reasons than `local` does. Where there is none, every call rejects. */
  readonly mirror: StorageArea
  /** ms since 1970 (UTC). */
  now(): number
  /** ms since the worker started, by a clock that nobody can set; with fractions. */
  uptimeMs(): number
  random(byteCount: number): Uint8Array
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Reads a text that came with the extension; rejects when there is none of that path. */
  readPackaged(path: string): Promise<string>
  /** Calls back after `durationMs`, if the worker lives that long; returns how to call it off. */
  setTimer(callback: () => void, durationMs: number): () => void
  /** Runs `task` while no other worker of this extension runs one of the same name. */
  withLock<Result>(name: string, task: () => Promise<Result>): Promise<Result>

  onConnect(listener: (port: Port) => void): void
  onFirstInstall(listener: () => void): void
  /** The computer's screen was locked. */
  onSystemLocked(listener: () => void): void
  onAlarm(listener: (name: string) => void): void
  /** Wakes the worker at a moment, in ms since 1970; a second call under one name replaces the first. */
  setAlarm(name: string, whenMs: number): void
  clearAlarm(name: string): void

  openWindow(path: string, bounds: WindowBounds): Promise<number>
  /** @returns false when there is no such window any more */
  focusWindow(windowId: number): Promise<boolean>
  /** @returns true for a window without tabs, as `openWindow` makes them, that is still there */
  isPopupWindow(windowId: number): Promise<boolean>
  closeWindow(windowId: number): Promise<void>
  onWindowClosed(listener: (windowId: number) => void): void
  onTabClosed(listener: (tabId: number) => void): void
  openTab(path: string): Promise<void>
  /** Says something to our scripts in every frame of a tab. Where none listens, or is no such tab any more, nothing happens. */
  tellTab(tabId: number, message: string): void
  /** The tab in front, in the window that the person used last. */
  findShownTab(): Promise<number | undefined>
  /**
   * Runs a script once in each of a tab's frames that the person has let us in by a click on our icon; rejects where that
   * is not even the page itself.
   */
  runInTab(place: ScriptPlace, script: PageScript): Promise<{ frameId: number; result: unknown }[]>
  /** Text on the icon; none when empty. */
  setBadge(text: string): void
  notify(notice: { id: string; title: string; message: string }): void
  onNoticeClicked(listener: (id: string) => void): void
}
