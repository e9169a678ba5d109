import type { Platform, Sender, StorageArea } from '../../../../src/background/platform.ts'
import { startBackground } from '../../../../src/background/startBackground.ts'
import type { MemoryBrowser, Worker } from '../../support/memoryBrowser.ts'
import { createMemoryPort } from '../../support/memoryPort.ts'

/** Our end of a port. */
export type LineEnd = {
  send(message: unknown): void
  close(): void
}

/** The workers of one browser, one after the other: each is started by whoever connects while there is none. */
export type Lives = {
  readonly browser: MemoryBrowser
  current(): Worker
  /** How many workers there were. */
  count(): number
  connect(name: string, sender: Sender, heard: (message: unknown) => void, dropped: () => void): LineEnd
  kill(): void
  /** Has the worker die at one of the things it does, e.g. right before a write; 0 is the next. */
  killAtStep(step: number): void
  /** What the workers did until now, one after the other. */
  readonly steps: string[]
  onNextStep(listener: () => void): void
}

export function createLives(browser: MemoryBrowser): Lives {
  let worker: Worker | undefined
  let count = 0
  let stepsLeft = Number.POSITIVE_INFINITY
  const steps: string[] = []
  let listeners: (() => void)[] = []
  const open = new Set<() => void>()

  function step(what: string): void {
    steps.push(what)
    if (stepsLeft === 0) kill()
    stepsLeft -= 1
    const told = listeners
    listeners = []
    for (const listener of told) listener()
  }

  function kill(): void {
    worker?.kill()
    worker = undefined
    stepsLeft = Number.POSITIVE_INFINITY
    const dropped = [...open]
    open.clear()
    for (const drop of dropped) drop()
  }

  function current(): Worker {
    if (!worker) {
      count += 1
      worker = browser.startWorker()
      startBackground(withSteps(worker.platform, step))
    }
    return worker
  }

  return {
    browser,
    steps,
    current,
    count: () => count,
    kill,
    killAtStep(step) {
      stepsLeft = step
    },
    onNextStep: (listener) => void listeners.push(listener),
    connect(name, sender, heard, dropped) {
      const life = current()
      const memory = createMemoryPort(name, sender)
      const drop = () => {
        memory.port.disconnect()
        // The browser tells of it a little later.
        queueMicrotask(dropped)
      }
      open.add(drop)
      life.connect({
        ...memory.port,
        post(message) {
          if (life !== worker || memory.isClosed()) return
          const copy: unknown = JSON.parse(JSON.stringify(message))
          queueMicrotask(() => heard(copy))
          step('message')
        },
      })
      return {
        send: (message) => (life === worker ? memory.send(message) : undefined),
        close() {
          open.delete(drop)
          if (life === worker) memory.close()
        },
      }
    },
  }
}

/** Counts what others may see of a worker: it can die right before each of these, and after a window has opened. */
function withSteps(platform: Platform, step: (what: string) => void): Platform {
  const count = (area: StorageArea, name: string): StorageArea => ({
    ...area,
    set(items) {
      step(`${name} ${Object.keys(items).join()}`)
      return area.set(items)
    },
  })
  return {
    ...platform,
    local: count(platform.local, 'local'),
    session: count(platform.session, 'session'),
    log: {
      ...platform.log,
      append(name, records) {
        step(`log ${name}`)
        return platform.log.append(name, records)
      },
    },
    fetch(url, init) {
      step('fetch')
      return platform.fetch(url, init)
    },
    async openWindow(path, bounds) {
      step('window')
      const windowId = await platform.openWindow(path, bounds)
      step('window is open')
      return windowId
    },
    async closeWindow(windowId) {
      step('window closes')
      await platform.closeWindow(windowId)
    },
  }
}
