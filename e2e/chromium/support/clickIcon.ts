import type { BrowserContext, CDPSession, Page } from 'playwright'

/** What Chromium is started with so that `clickIcon` can click. */
export const iconFlags = ['--enable-unsafe-extension-debugging']

/** Opens the wallet below its icon as a person does who is on a page: the browser then lets the wallet into that page. */
export async function clickIcon(page: Page, extensionUrl: string): Promise<void> {
  await page.bringToFront()
  const session = await reachBrowser(page.context())
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] })
  const tab = targetInfos.find(({ url }) => url === page.url())
  if (!tab) throw new Error(`There is no tab of ${page.url()}`)
  const id = new URL(extensionUrl).hostname
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId })
  await session.detach()
}

/** @returns a session with the browser itself and none of its pages */
export async function reachBrowser(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser()
  if (!browser) throw new Error('There is no browser')
  return browser.newBrowserCDPSession()
}
