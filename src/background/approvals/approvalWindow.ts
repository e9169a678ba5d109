import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

const BOUNDS = { width: 400, height: 640 }

/** A window that an earlier worker opened says so within this time, whether or not that worker could write it down. */
const WAIT_FOR_WINDOW_MS = 2_000

/** Sites that ask one after the other do not pull it to the front each time. */
const FOCUS_EVERY_MS = 5_000

/** The one window in which sites' requests are decided. It closes after the last one. */
export type ApprovalWindow = {
  /** Opens it, or brings it to the front where it is open already, unless it was shown within the last 5 s. */
  show(): Promise<void>
  /** Opens it where it is missing, and leaves it where it is otherwise. */
  keepOpen(): Promise<void>
  /** A worker that starts with requests open opens it where it is missing; the one before died before it could. */
  restore(isNeeded: () => boolean): void
  /** One of the wallet's screens is in that window: it may be this one, of which nothing was written down. */
  adopt(windowId: number): Promise<void>
  /** Nothing waits any more: it closes, and the next request opens a new one. */
  close(): Promise<void>
  isWindow(windowId: number): boolean
}

export function createApprovalWindow({
  platform,
  stores: { journal: store },
}: {
  platform: Pick<
    Platform,
    'now' | 'openWindow' | 'focusWindow' | 'isPopupWindow' | 'closeWindow' | 'setTimer'
  >
  stores: Pick<Stores, 'journal'>
}): ApprovalWindow {
  let last: Promise<void> = Promise.resolve()
  let shownAtMs = Number.NEGATIVE_INFINITY

  const note = (windowId: number) => store.update((state) => ({ ...state, windowId }))

  async function openOrFocus(): Promise<void> {
    const { windowId } = store.get()
    const wasShown = Math.abs(platform.now() - shownAtMs) < FOCUS_EVERY_MS
    if (wasShown && (await isThere())) return
    shownAtMs = platform.now()
    if (windowId !== undefined && (await platform.focusWindow(windowId))) return
    await open()
  }

  async function openIfMissing(): Promise<void> {
    if (!(await isThere())) await open()
  }

  async function open(): Promise<void> {
    shownAtMs = platform.now()
    await note(await platform.openWindow('popup.html#/approve', BOUNDS))
  }

  async function isThere(): Promise<boolean> {
    const { windowId } = store.get()
    return windowId !== undefined && (await platform.isPopupWindow(windowId))
  }

  async function adopt(windowId: number): Promise<void> {
    if (store.get().windowId === windowId || !(await platform.isPopupWindow(windowId))) return
    if (await isThere()) await platform.closeWindow(windowId)
    else await note(windowId)
  }

  /** One after the other: two requests at once must not open two windows. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    last = last.then(task, task)
    return last
  }

  return {
    show: () => inTurn(openOrFocus),
    keepOpen: () => inTurn(openIfMissing),
    restore(isNeeded) {
      platform.setTimer(
        () =>
          void inTurn(async () => {
            if (isNeeded()) await openIfMissing()
          }),
        WAIT_FOR_WINDOW_MS,
      )
    },
    adopt: (windowId) => inTurn(() => adopt(windowId)),
    async close() {
      const { windowId } = store.get()
      if (windowId === undefined) return
      // Forgotten first, so that its closing is not taken for the person's.
      await store.update(({ windowId: _, ...state }) => state)
      await platform.closeWindow(windowId)
    },
    isWindow: (windowId) => store.get().windowId === windowId,
  }
}
