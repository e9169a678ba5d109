import { WALLET_BACK } from '../../protocol/names.ts'
import { CHANNEL_OFFER, type PageAnswer, type PageCall } from '../channel.ts'
import {
  apply,
  getData,
  getPort1,
  getPort2,
  listenToPort,
  NativeMessageChannel,
  postToPort,
  postToWindow,
  startPort,
} from './builtIns.ts'

/** Opens the way to the wallet: what is heard goes to `receive`, and what is returned sends. */
export type OpenChannel = (receive: (answer: PageAnswer) => void) => (call: PageCall) => void

/**
 * Makes a private channel and offers one end of it to the bridge, through the page's own window. What was heard is out of
 * date once the page is hidden: it may come back from the back-forward cache.
 */
export const openChannel: OpenChannel = (receive) => {
  const channel = new NativeMessageChannel()
  const port = apply(getPort1, channel, [])
  const listen = (event: MessageEvent) => receive(apply(getData, event, []) as PageAnswer)
  apply(listenToPort, port, ['message', listen])
  apply(startPort, port, [])
  // Said here: whoever posts to a page that is kept aside has Firefox throw it away.
  apply(listenToPort, window, ['pagehide', () => receive({ state: undefined })])
  apply(postToWindow, window, [CHANNEL_OFFER, origin, [apply(getPort2, channel, [])]])
  return (call) => apply(postToPort, port, [call])
}

/** Calls back once when another bridge has come to a document that had one. */
export function awaitReturn(returned: () => void): void {
  apply(listenToPort, window, [WALLET_BACK, returned, { once: true }])
}
