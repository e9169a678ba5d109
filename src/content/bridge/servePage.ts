import type { PageAnswer } from '../channel.ts'
import { isOpenToWallets } from '../isOpenToWallets.ts'
import { countOtherWallets } from './countOtherWallets.ts'
import { createSession } from './createSession.ts'
import { followPage } from './followPage.ts'
import { refuseAll } from './refuseAll.ts'
import { runtime } from './runtime.ts'

/** Relays between the page at the other end of a channel and the background; refuses where no wallet may be. */
export function servePage(port: MessagePort, view: Window): void {
  const take = createTaker(view, (answer) => port.postMessage(answer))
  port.onmessage = ({ data }) => take(data)
}

function createTaker(view: Window, tell: (answer: PageAnswer) => void): (data: unknown) => void {
  if (!isOpenToWallets(view)) return refuseAll(tell)
  const isVisible = () => view.document.visibilityState === 'visible'
  const documentId = crypto.randomUUID()
  const otherWallets = countOtherWallets()
  const session = createSession({ runtime, documentId, tell, isVisible, otherWallets })
  followPage(view, session)
  runtime.onCall(session.answerCall)
  return session.ask
}
