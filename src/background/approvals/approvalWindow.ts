import type { Platform } from '../platform.ts'
import type { Stores } from '../state/stores.ts'

const BOUNDS = { width: 400, height: 640 }

/** The one window in which sites' requests are decided. It closes after the last one. */
export type ApprovalWindow = {
  /** Opens it, or brings it to the front where it is open already. */
  show(): Promise<void>
  /** Nothing waits any more: it closes, and the next request opens a new one. */
  close(): Promise<void>
  isWindow(windowId: number): boolean
}

export function createApprovalWindow({
  platform,
  stores: { journal: store },
}: {
  platform: Pick<Platform, 'openWindow' | 'focusWindow' | 'closeWindow'>
  stores: Pick<Stores, 'journal'>
}): ApprovalWindow {
  let last: Promise<void> = Promise.resolve()

  async function openOrFocus(): Promise<void> {
    const { windowId } = store.get()
    if (windowId !== undefined && (await platform.focusWindow(windowId))) return
    const opened = await platform.openWindow('popup.html#/approve', BOUNDS)
    await store.update((state) => ({ ...state, windowId: opened }))
  }

  return {
    show() {
      // One after the other: two requests at once must not open two windows.
      last = last.then(openOrFocus, openOrFocus)
      return last
    },
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
