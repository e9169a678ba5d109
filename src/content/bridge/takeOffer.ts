import { CHANNEL_OFFER } from '../channel.ts'

/**
 * Tells whether a message is the channel that the page's script offers. The page's other scripts do not see it then: the
 * bridge listened before they could.
 *
 * @returns the bridge's end of the channel, or undefined for any other message
 */
export function takeOffer(event: MessageEvent<unknown>, view: Window): MessagePort | undefined {
  const [port] = event.ports
  // The data comes last: reading it costs, and most messages are not for us.
  if (event.source !== view || !port || event.data !== CHANNEL_OFFER) return undefined
  event.stopImmediatePropagation()
  return port
}
