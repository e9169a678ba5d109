import { createServices } from './createServices.ts'
import { closeTab } from './permissions/pageGrants.ts'
import { PERMISSION_ALARM } from './permissions/permissions.ts'
import type { Platform, Port } from './platform.ts'
import { type ServedPort, servePort } from './ports/servePort.ts'
import { connectReactions } from './reactions/reactions.ts'
import { resume } from './resume.ts'
import { createView } from './screens/createView.ts'
import { createViewPublisher } from './screens/viewPublisher.ts'
import { AUTO_LOCK_ALARM } from './session/session.ts'
import { WEBHOOK_ALARM } from './webhook/webhook.ts'

/** The background once what is stored has been read: what each event comes to. */
export type Background = {
  /** @returns the end to hand messages to; undefined, and closed, for a port that leads to nobody we serve */
  servePort(port: Port): ServedPort | undefined
  hearAlarm(name: string): void
  hearWindowClosed(windowId: number): void
  hearTabClosed(tabId: number): void
  hearSystemLocked(): void
}

/**
 * Reads what is stored, connects what follows from what, and goes on with what the last worker left.
 *
 * @throws what the browser throws when it can't read its storage; nothing is written then
 */
export async function createBackground(platform: Platform): Promise<Background> {
  const services = await createServices(platform)
  const publisher = createViewPublisher({ platform, getView: () => createView(services) })
  connectReactions(services, publisher)
  publisher.publish()
  await resume(services)
  return {
    servePort: (port) => servePort({ services, publisher }, port),
    hearAlarm(name) {
      // Being awake is enough for the other alarms: to wake is to resume.
      if (name === AUTO_LOCK_ALARM) services.session.isUnlocked()
      if (name === WEBHOOK_ALARM) void services.webhook.look()
      if (name === PERMISSION_ALARM) void services.permissions.dropExpired()
    },
    hearSystemLocked: () => void services.session.closeWithSystem(),
    hearWindowClosed(windowId) {
      if (services.approvalWindow.isWindow(windowId)) void services.approvals.rejectSites()
    },
    hearTabClosed: (tabId) => void closeTab(services, tabId),
  }
}
