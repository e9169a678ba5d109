import { PAGE_PORT, WALLET_PORT } from '../protocol/messages.ts'
import { createServices } from './createServices.ts'
import { rejectIfGone } from './pages/gonePages.ts'
import { identifyPage, routePageMessage } from './pages/pageRouter.ts'
import type { Platform, Port } from './platform.ts'
import { connectReactions } from './reactions/reactions.ts'
import { refuseMessage } from './refuseMessage.ts'
import { resume } from './resume.ts'
import { createView } from './screens/createView.ts'
import { createViewPublisher, type ViewPublisher } from './screens/viewPublisher.ts'
import { answerPing, isWalletScreen, routeWalletMessage } from './screens/walletRouter.ts'
import type { Services } from './services.ts'
import { AUTO_LOCK_ALARM } from './session/session.ts'

type Background = { readonly services: Services; readonly publisher: ViewPublisher }

/**
 * Registers every listener in the first turn, so that the event that woke the worker is heard. What they do waits until
 * everything stored has been read.
 */
export function startBackground(platform: Platform): Promise<Services> {
  const ready = createBackground(platform)
  platform.onConnect((port) => {
    if (port.name === PAGE_PORT) servePage(port)
    else if (port.name === WALLET_PORT && isWalletScreen(port, platform)) serveScreen(port)
    else port.disconnect()
  })
  platform.onAlarm((name) => {
    // Being awake is enough for the other alarms: to wake is to resume.
    if (name === AUTO_LOCK_ALARM) whenReady(({ services }) => services.session.isUnlocked())
  })
  platform.onFirstInstall(() => void platform.openTab('popup.html#/onboarding'))
  platform.onNoticeClicked(() => void platform.openTab('popup.html#/activity'))
  platform.onWindowClosed((windowId) => {
    whenReady(({ services }) => {
      if (services.approvalWindow.isWindow(windowId)) void services.approvals.rejectSites()
    })
  })

  /** What storage could not be read for has nothing to act on; whoever asks is told so. */
  function whenReady(act: (background: Background) => void): void {
    ready.then(act, () => {})
  }

  function servePage(port: Port): void {
    const page = identifyPage(port, platform)
    if (!page) {
      port.disconnect()
      return
    }
    const added = ready.then(({ services }) => services.pages.add(page))
    port.onMessage((message) => {
      const routed = added.then(() => ready).then(({ services }) => routePageMessage(services, page, message))
      routed.catch(() => refuseMessage(port, message))
    })
    port.onDisconnect(() => whenReady(({ services }) => rejectIfGone(services, page)))
  }

  function serveScreen(port: Port): void {
    whenReady(({ publisher }) => publisher.addScreen(port))
    port.onMessage((message) => {
      const pong = answerPing(message)
      if (pong) {
        port.post(pong)
        return
      }
      const routed = ready.then(({ services }) => routeWalletMessage(services, port, message))
      routed.catch(() => refuseMessage(port, message))
    })
    port.onDisconnect(() => whenReady(({ publisher }) => publisher.removeScreen(port)))
  }

  return ready.then(({ services }) => services)
}

async function createBackground(platform: Platform): Promise<Background> {
  const services = await createServices(platform)
  const publisher = createViewPublisher({ platform, getView: () => createView(services) })
  connectReactions(services, publisher)
  publisher.publish()
  await resume(services)
  return { services, publisher }
}
