import type { Platform, Port } from '../../../src/background/platform.ts'
import { createSecureRandom } from '../../../src/keyring/random/createSecureRandom.ts'
import { createMemoryArea } from './memoryArea.ts'
import { createMemoryLog, guardLog } from './memoryLog.ts'

/** A browser without windows: it keeps storage over the deaths of workers, and notes what they ask of it. */
export type MemoryBrowser = {
  readonly local: ReturnType<typeof createMemoryArea>
  readonly session: ReturnType<typeof createMemoryArea>
  readonly log: ReturnType<typeof createMemoryLog>
  readonly mirror: ReturnType<typeof createMemoryArea>
  nowMs: number
  /** How far `nowMs` is from what has really gone by: somebody set the clock, or the computer slept. */
  clockShiftMs: number
  badge: string
  /** Windows that are open, by id. */
  readonly windows: Map<number, string>
  /** What was done with windows, oldest first. */
  readonly windowMoves: ('open' | 'focus' | 'close')[]
  readonly tabs: string[]
  /** What was said to tabs, oldest first. */
  readonly toldTabs: { readonly tabId: number; readonly message: string }[]
  readonly notices: { title: string; message: string }[]
  readonly alarms: Map<string, number>
  /** Texts that came with the extension, by path. */
  readonly packaged: Map<string, string>
  /** Starts a worker. The one before it is dead: its timers and its ports with it. */
  startWorker(): Worker
}

/** One life of the worker. */
export type Worker = {
  readonly platform: Platform
  connect(port: Port): void
  fireAlarm(name: string): void
  closeWindow(windowId: number): void
  closeTab(tabId: number): void
  lockSystem(): void
  /** How many requests wait for a node: real ones, which know nothing of `nowMs`. */
  countInFlight(): number
  /** Runs the timers that are due after `durationMs`. */
  passTime(durationMs: number): void
  kill(): void
  /** Dies before the write that follows so many more. */
  dieAfterWrites(count: number): void
}

type Timer = { readonly callback: () => void; readonly dueMs: number }

/** @param fetch the network, e.g. `globalThis.fetch`; none if left out */
export function createMemoryBrowser(fetch: Platform['fetch'] = refuse): MemoryBrowser {
  const random = createSecureRandom()
  const browser: MemoryBrowser = {
    local: createMemoryArea(),
    session: createMemoryArea(),
    log: createMemoryLog(),
    mirror: createMemoryArea(),
    nowMs: 1_700_000_000_000,
    clockShiftMs: 0,
    badge: '',
    windows: new Map(),
    windowMoves: [],
    tabs: [],
    toldTabs: [],
    notices: [],
    alarms: new Map(),
    packaged: new Map(),
    startWorker,
  }
  let nextWindowId = 1

  function startWorker(): Worker {
    let alive = true
    const startedAtMs = browser.nowMs - browser.clockShiftMs
    let timers: Timer[] = []
    let writesLeft = Number.POSITIVE_INFINITY
    let inFlight = 0
    const connectListeners: ((port: Port) => void)[] = []
    const alarmListeners: ((name: string) => void)[] = []
    const systemLockListeners: (() => void)[] = []
    const closeListeners: ((windowId: number) => void)[] = []
    const tabListeners: ((tabId: number) => void)[] = []
    /** A dead worker reaches nothing any more. */
    const whileAlive = <Result>(act: () => Promise<Result>): Promise<Result> =>
      alive ? act() : new Promise<Result>(() => {})

    function beforeWrite(): void {
      if (writesLeft === 0) alive = false
      writesLeft -= 1
    }

    const platform: Platform = {
      extensionId: 'pellucid',
      extensionOrigin: 'chrome-extension://pellucid',
      version: '0.1.0',
      local: guarded(browser.local, whileAlive, beforeWrite),
      session: guarded(browser.session, whileAlive, beforeWrite),
      log: guardLog(browser.log, whileAlive, beforeWrite),
      mirror: guarded(browser.mirror, whileAlive, beforeWrite),
      now: () => browser.nowMs,
      uptimeMs: () => (browser.nowMs - browser.clockShiftMs - startedAtMs) * 1.000001 + 0.3,
      random,
      async fetch(url, init) {
        inFlight += 1
        const response = whileAlive(() => fetch(url, init))
        return response.finally(() => {
          inFlight -= 1
        })
      },
      readPackaged: async (path) =>
        browser.packaged.get(path) ?? Promise.reject(new TypeError('No such file')),
      setTimer(callback, durationMs) {
        const timer = { callback, dueMs: browser.nowMs + durationMs }
        timers.push(timer)
        return () => {
          timers = timers.filter((other) => other !== timer)
        }
      },
      withLock: createLocks(),
      onConnect: (listener) => void connectListeners.push(listener),
      onFirstInstall: () => {},
      onSystemLocked: (listener) => void systemLockListeners.push(listener),
      onAlarm: (listener) => void alarmListeners.push(listener),
      setAlarm: (name, whenMs) => void browser.alarms.set(name, whenMs),
      clearAlarm: (name) => void browser.alarms.delete(name),
      openWindow: (path) =>
        whileAlive(async () => {
          const windowId = nextWindowId++
          browser.windowMoves.push('open')
          browser.windows.set(windowId, path)
          return windowId
        }),
      focusWindow: (windowId) =>
        whileAlive(async () => {
          browser.windowMoves.push('focus')
          return browser.windows.has(windowId)
        }),
      isPopupWindow: (windowId) => whileAlive(async () => browser.windows.has(windowId)),
      closeWindow: (windowId) =>
        whileAlive(async () => {
          browser.windowMoves.push('close')
          browser.windows.delete(windowId)
        }),
      onWindowClosed: (listener) => void closeListeners.push(listener),
      onTabClosed: (listener) => void tabListeners.push(listener),
      openTab: async (path) => void browser.tabs.push(path),
      tellTab(tabId, message) {
        if (alive) browser.toldTabs.push({ tabId, message })
      },
      // It has no pages to go into.
      findShownTab: async () => undefined,
      runInTab: async () => [],
      setBadge: (text) => {
        browser.badge = text
      },
      notify: ({ title, message }) => void browser.notices.push({ title, message }),
      onNoticeClicked: () => {},
    }
    return {
      platform,
      connect(port) {
        for (const listener of connectListeners) listener(port)
      },
      fireAlarm(name) {
        for (const listener of alarmListeners) listener(name)
      },
      closeWindow(windowId) {
        browser.windows.delete(windowId)
        for (const listener of closeListeners) listener(windowId)
      },
      closeTab(tabId) {
        for (const listener of tabListeners) listener(tabId)
      },
      lockSystem() {
        for (const listener of systemLockListeners) listener()
      },
      countInFlight: () => inFlight,
      passTime(durationMs) {
        browser.nowMs += durationMs
        const due = timers.filter(({ dueMs }) => dueMs <= browser.nowMs)
        timers = timers.filter(({ dueMs }) => dueMs > browser.nowMs)
        for (const { callback } of due) if (alive) callback()
      },
      kill() {
        alive = false
        timers = []
      },
      dieAfterWrites(count) {
        writesLeft = count
      },
    }
  }
  return browser
}

function guarded(
  area: Platform['local'],
  whileAlive: <Result>(act: () => Promise<Result>) => Promise<Result>,
  beforeWrite: () => void,
): Platform['local'] {
  return {
    get: (keys) => whileAlive(() => area.get(keys)),
    set(items) {
      beforeWrite()
      return whileAlive(() => area.set(items))
    },
    remove: (keys) => whileAlive(() => area.remove(keys)),
  }
}

function refuse(): Promise<Response> {
  return Promise.reject(new TypeError('There is no network here'))
}

/** Locks as the browser has them: tasks of one name take turns. They end with the worker that holds them. */
function createLocks(): Platform['withLock'] {
  const last = new Map<string, Promise<unknown>>()
  return (name, task) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(task, task)
    last.set(name, turn)
    return turn
  }
}
