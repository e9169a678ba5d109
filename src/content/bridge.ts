import { acceptChannel } from './bridge/acceptChannel.ts'
import { createSession } from './bridge/createSession.ts'
import { followPage } from './bridge/followPage.ts'
import { refuseAll } from './bridge/refuseAll.ts'
import { runtime } from './bridge/runtime.ts'
import type { PageAnswer } from './channel.ts'
import { isOpenToWallets } from './isOpenToWallets.ts'

// Runs in a world of its own beside the page, and relays. Until the page asks for a wallet it only listens for that.
acceptChannel(window, (port) => {
  const tell = (answer: PageAnswer) => port.postMessage(answer)
  if (!isOpenToWallets(window)) return refuseAll(tell)
  const isVisible = () => document.visibilityState === 'visible'
  const session = createSession({ runtime, documentId: crypto.randomUUID(), tell, isVisible })
  followPage(window, session)
  return session.ask
})
