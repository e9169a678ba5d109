import { ANNOUNCED_RDNS } from '../../protocol/names.ts'
import type { Platform } from '../platform.ts'

/**
 * Brings the wallet into the page that the person opens it on, if it is not there: the page is older than the wallet, or
 * was opened while an update took its time, or has a wallet in it that was updated since. A page that lost its wallet goes
 * on with this one; one that had none finds it. Where the browser lets nobody in, nothing happens.
 */
export async function joinShownPage(platform: Pick<Platform, 'findShownTab' | 'runInTab'>): Promise<void> {
  try {
    const tabId = await platform.findShownTab()
    if (tabId !== undefined) await joinTab(platform, tabId)
  } catch {
    // The browser's own pages, its store, a tab that was closed meanwhile.
  }
}

async function joinTab({ runInTab }: Pick<Platform, 'runInTab'>, tabId: number): Promise<void> {
  const found = await runInTab({ tabId, world: 'ISOLATED' }, { run: isBridged, texts: [] })
  const without = listFrames(found)
  if (without.length === 0) return
  for (const file of ['bridge.js', 'latecomer.js']) {
    await runInTab({ tabId, frameIds: without, world: 'ISOLATED' }, { file })
  }
  const place = { tabId, world: 'MAIN' } as const
  // A provider that is there has heard of the bridge by now.
  const known = await runInTab(
    { ...place, frameIds: without },
    { run: isProviderThere, texts: [ANNOUNCED_RDNS] },
  )
  const strangers = listFrames(known)
  if (strangers.length > 0) await runInTab({ ...place, frameIds: strangers }, { file: 'inpage.js' })
}

/** @returns the frames in which the answer was not yes */
function listFrames(results: readonly { frameId: number; result: unknown }[]): number[] {
  return results.filter(({ result }) => result !== true).map(({ frameId }) => frameId)
}

/** Runs beside the page. */
function isBridged(): boolean {
  return 'isBridged' in globalThis
}

/** Runs in the page. @returns whether a provider of ours is there */
function isProviderThere(rdns = ''): boolean {
  let isThere = false
  const note = (event: Event) => {
    isThere ||= (event as CustomEvent<{ info?: { rdns?: string } }>).detail?.info?.rdns === rdns
  }
  addEventListener('eip6963:announceProvider', note)
  dispatchEvent(new Event('eip6963:requestProvider'))
  removeEventListener('eip6963:announceProvider', note)
  return isThere
}
