import { CHANNEL_OFFER, type PageAnswer, type PageCall } from '../channel.ts'
import { apply, listenToPort, NativeMessageChannel, postToPort, postToWindow, startPort } from './builtIns.ts'

/** Opens the way to the wallet: what is heard goes to `receive`, and what is returned sends. */
export type OpenChannel = (receive: (answer: PageAnswer) => void) => (call: PageCall) => void

/**
 * Makes a private channel and offers one end of it to the bridge, through the page's own window. What was heard is out of
 * date once the page is hidden: it may come back from the back-forward cache.
 */
export const openChannel: OpenChannel = (receive) => {
  const { port1, port2 } = new NativeMessageChannel()
  const listen = ({ data }: MessageEvent<PageAnswer>) => receive(data)
  apply(listenToPort, port1, ['message', listen])
  apply(startPort, port1, [])
  // Said here: whoever posts to a page that is kept aside has Firefox throw it away.
  apply(listenToPort, window, ['pagehide', () => receive({ state: undefined })])
  apply(postToWindow, window, [CHANNEL_OFFER, origin, [port2]])
  return (call) => apply(postToPort, port1, [call])
}
