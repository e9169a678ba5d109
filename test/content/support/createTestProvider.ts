import type { PageAnswer, PageCall } from '../../../src/content/channel.ts'
import { createProvider } from '../../../src/content/inpage/createProvider.ts'

/** A provider whose wallet is the test: `calls` is what reached it, `answer` is what it says. */
export function createTestProvider() {
  const calls: PageCall[] = []
  let opened = 0
  let receive: (answer: PageAnswer) => void = () => {}
  const provider = createProvider((listener) => {
    opened += 1
    receive = listener
    return (call) => calls.push(call)
  })
  const heard: [event: string, payload: unknown][] = []
  for (const event of ['connect', 'disconnect', 'chainChanged', 'accountsChanged', 'message']) {
    provider.on(event, (payload) => heard.push([event, payload]))
  }
  return {
    provider,
    calls,
    heard,
    answer: (answer: PageAnswer) => receive(answer),
    timesOpened: () => opened,
  }
}
