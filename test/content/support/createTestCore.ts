import type { PageAnswer, PageCall } from '../../../src/content/channel.ts'
import { createCore } from '../../../src/content/inpage/createCore.ts'

/** The work behind a provider, whose wallet is the test: `calls` is what reached it, `answer` is what it says. */
export function createTestCore() {
  const calls: PageCall[] = []
  let opened = 0
  let receive: (answer: PageAnswer) => void = () => {}
  let bringBack: (() => void) | undefined
  const core = createCore(
    (listener) => {
      opened += 1
      receive = listener
      return (call) => calls.push(call)
    },
    (returned) => {
      bringBack = returned
    },
  )
  const heard: [event: string, payload: unknown][] = []
  const listen = (...events: string[]) => {
    for (const event of events) core.on(event, (payload) => heard.push([event, payload]))
  }
  return {
    core,
    calls,
    /** Has what comes of these events written down in `heard`. */
    listen,
    heard,
    answer: (answer: PageAnswer) => receive(answer),
    timesOpened: () => opened,
    /** The wallet that was gone is there again. */
    bringBack: () => bringBack?.(),
  }
}
