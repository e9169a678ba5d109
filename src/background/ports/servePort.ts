import { PAGE_PORT, WALLET_PORT } from '../../protocol/names.ts'
import { rejectIfGone } from '../pages/gonePages.ts'
import { identifyPage, routePageMessage } from '../pages/pageRouter.ts'
import { leaveTab, notePageTabs } from '../permissions/pageGrants.ts'
import type { Port } from '../platform.ts'
import type { ViewPublisher } from '../screens/viewPublisher.ts'
import { isWalletScreen, routeWalletMessage } from '../screens/walletRouter.ts'
import type { Services } from '../services.ts'

/** Our end of a port. */
export type ServedPort = {
  hear(message: unknown): Promise<void>
  leave(): void
}

type Serving = { readonly services: Services; readonly publisher: ViewPublisher }

/** Serves a page or one of the wallet's screens, each by its own router; anybody else's port is closed. */
export function servePort(serving: Serving, port: Port): ServedPort | undefined {
  const served = port.name === PAGE_PORT ? servePage(serving, port) : serveScreen(serving, port)
  if (!served) port.disconnect()
  return served
}

function servePage({ services }: Serving, port: Port): ServedPort | undefined {
  const page = identifyPage(port, services.platform)
  if (!page) return undefined
  services.pages.add(page)
  void notePageTabs(services, page.origin)
  // A page that looks for its accounts and finds them uses its permission, though it asks for nothing more; not one that was
  // called.
  if (!services.pageCaller.hasCalled(page.origin, page.place?.tabId))
    void services.permissions.touch(page.origin)
  return {
    hear: (message) => routePageMessage(services, page, message),
    leave() {
      rejectIfGone(services, page)
      leaveTab(services, page)
    },
  }
}

function serveScreen({ services, publisher }: Serving, port: Port): ServedPort | undefined {
  if (port.name !== WALLET_PORT || !isWalletScreen(port, services.platform)) return undefined
  publisher.addScreen(port)
  const { windowId, tabId, url } = port.sender
  // The popup below the icon is in no tab, and lets us into the page it was opened on.
  if (tabId === undefined) void joinPage(services)
  const mayBeOurWindow = windowId !== undefined && url?.endsWith('#/approve')
  if (mayBeOurWindow && services.approvals.areSitesWaiting()) void services.approvalWindow.adopt(windowId)
  return {
    hear: (message) => routeWalletMessage(services, port, message),
    leave: () => publisher.removeScreen(port),
  }
}

async function joinPage({ platform }: Services): Promise<void> {
  const { joinShownPage } = await import('../pages/joinShownPage.ts')
  await joinShownPage(platform)
}
