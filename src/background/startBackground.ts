import { PAGE_PORT, WALLET_PORT } from '../protocol/messages.ts'
import { createServices } from './createServices.ts'
import { rejectIfGone } from './pages/gonePages.ts'
import { identifyPage, routePageMessage } from './pages/pageRouter.ts'
import type { Platform, Port } from './platform.ts'
import { connectReactions } from './reactions/reactions.ts'
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
    if (name === AUTO_LOCK_ALARM) void ready.then(({ services }) => services.session.isUnlocked())
  })
  platform.onFirstInstall(() => void platform.openTab('popup.html#/onboarding'))
  platform.onNoticeClicked(() => void platform.openTab('popup.html#/activity'))
  platform.onWindowClosed((windowId) => {
    void ready.then(({ services }) => {
      if (services.approvalWindow.isWindow(windowId)) void services.approvals.rejectSites()
    })
  })

  function servePage(port: Port): void {
    const page = identifyPage(port, platform)
    if (!page) {
      port.disconnect()
      return
    }
    const added = ready.then(({ services }) => services.pages.add(page))
    port.onMessage((message) => {
      void Promise.all([ready, added]).then(([{ services }]) => routePageMessage(services, page, message))
    })
    port.onDisconnect(() => void ready.then(({ services }) => rejectIfGone(services, page)))
  }

  function serveScreen(port: Port): void {
    void ready.then(({ publisher }) => publisher.addScreen(port))
    port.onMessage((message) => {
      const pong = answerPing(message)
      if (pong) port.post(pong)
      else void ready.then(({ services }) => routeWalletMessage(services, port, message))
    })
    port.onDisconnect(() => void ready.then(({ publisher }) => publisher.removeScreen(port)))
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
