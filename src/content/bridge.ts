import { WALLET_BACK } from '../protocol/names.ts'
import { runtime } from './bridge/runtime.ts'
import { servePage } from './bridge/servePage.ts'
import { takeOffer } from './bridge/takeOffer.ts'

// Runs in a world of its own beside the page, and relays. Until the page asks for a wallet it only listens for that, once.
const capture = { capture: true }
const stop = () => removeEventListener('message', listen, capture)
const listen = (event: MessageEvent<unknown>) => {
  const port = takeOffer(event, window)
  if (!port) return
  stop()
  servePage(port, window)
}
addEventListener('message', listen, capture)
// The bridge of a wallet that was updated since leaves the page to the one that came after it.
addEventListener(WALLET_BACK, () => runtime.isAlive() || stop())
// The worker looks for this before it puts another one here. It is in this world alone.
;(window as { isBridged?: true }).isBridged = true
