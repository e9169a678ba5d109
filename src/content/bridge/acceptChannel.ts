import { CHANNEL_OFFER } from '../channel.ts'

/**
 * Waits for the channel that the page's script offers, and takes the first one only. The page's other scripts do not
 * see the offer: this listener was there before theirs.
 *
 * @param serve gets the port, and returns what takes each message of the page
 */
export function acceptChannel(view: Window, serve: (port: MessagePort) => (data: unknown) => void): void {
  const accept = (event: MessageEvent<unknown>) => {
    const [port] = event.ports
    // The data comes last: reading it costs, and most messages are not for us.
    if (event.source !== view || !port || event.data !== CHANNEL_OFFER) return
    event.stopImmediatePropagation()
    view.removeEventListener('message', accept, { capture: true })
    const take = serve(port)
    port.onmessage = ({ data }) => take(data)
  }
  view.addEventListener('message', accept, { capture: true })
}
