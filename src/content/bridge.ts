import { servePage } from './bridge/servePage.ts'
import { takeOffer } from './bridge/takeOffer.ts'

// Runs in a world of its own beside the page, and relays. Until the page asks for a wallet it only listens for that, once.
const capture = { capture: true }
const listen = (event: MessageEvent<unknown>) => {
  const port = takeOffer(event, window)
  if (!port) return
  removeEventListener('message', listen, capture)
  servePage(port, window)
}
addEventListener('message', listen, capture)
