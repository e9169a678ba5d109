import type { WalletReply } from '../../protocol/messages.ts'
import type { View, ViewPatch } from '../../protocol/view.ts'
import { toViewMirror } from '../../protocol/viewMirror.ts'
import type { Platform, Port } from '../platform.ts'

/** Tells the wallet's screens what there is to show: all of it at first, then what changed. */
export type ViewPublisher = {
  addScreen(port: Port): void
  removeScreen(port: Port): void
  /** Publishes what changed since the last time; calls in one turn are taken together. */
  publish(): void
}

export function createViewPublisher({
  platform,
  getView,
}: {
  platform: Pick<Platform, 'session'>
  getView: () => View
}): ViewPublisher {
  const screens = new Set<Port>()
  let published: View | undefined
  let scheduled = false

  function publishNow(): void {
    scheduled = false
    const view = getView()
    const patch = published ? diff(published, view) : view
    published = view
    const changed = Object.keys(patch)
    if (changed.length === 0) return
    for (const port of screens) send(port, { patch })
    void platform.session.set(toViewMirror(view, changed))
  }

  return {
    addScreen(port) {
      screens.add(port)
      send(port, { view: getView() })
    },
    removeScreen: (port) => void screens.delete(port),
    publish() {
      if (scheduled) return
      scheduled = true
      queueMicrotask(publishNow)
    },
  }
}

function send(port: Port, message: WalletReply): void {
  port.post(message)
}

/** @returns the parts that differ, each whole; a part that is gone is there as undefined */
function diff(before: View, after: View): ViewPatch {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof View>
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]]))
}
