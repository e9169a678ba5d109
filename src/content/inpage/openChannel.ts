import { CHANNEL_OFFER, type PageAnswer, type PageCall } from '../channel.ts'
import { listenToPort, NativeMessageChannel, postToPort, startPort } from './builtIns.ts'

/** Opens the way to the wallet: what is heard goes to `receive`, and what is returned sends. */
export type OpenChannel = (receive: (answer: PageAnswer) => void) => (call: PageCall) => void

/**
 * Makes a private channel and offers one end of it to the bridge, through the page's own window. Nothing is made
 * before `OpenChannel` is called, which is when the page first asks.
 */
export function offerChannel(view: Window): OpenChannel {
  const post = view.postMessage.bind(view)
  const { origin } = view
  return (receive) => {
    const { port1, port2 } = new NativeMessageChannel()
    listenToPort(port1, 'message', (event) => receive((event as MessageEvent<PageAnswer>).data))
    startPort(port1)
    post(CHANNEL_OFFER, origin, [port2])
    return (call) => postToPort(port1, call)
  }
}
