import { WalletError } from '../../protocol/errors.ts'
import type { Services } from '../services.ts'

const BOUNDS = { width: 400, height: 640 }
/** Sites could otherwise cover the screen. */
const SHOW_EVERY_MS = 5_000

/**
 * Shows a screen of the wallet at a site's wish. There is one such window at most: it makes room for the next.
 *
 * @param path with its hash, e.g. `popup.html#/activity`
 * @throws WalletError (-32005) `tooOften`
 */
export async function showStatus(
  { platform, stores }: Pick<Services, 'platform' | 'stores'>,
  path: string,
): Promise<void> {
  const { windowId, shownAtMs } = stores.statusWindow.get()
  const nowMs = platform.now()
  if (shownAtMs !== undefined && nowMs - shownAtMs < SHOW_EVERY_MS) {
    throw new WalletError('limitExceeded', 'The wallet has just shown something. Ask again in a moment.', {
      reason: 'tooOften',
    })
  }
  // Before the window: two requests at once must not open two.
  await stores.statusWindow.update((state) => ({ ...state, shownAtMs: nowMs }))
  if (windowId !== undefined) await platform.closeWindow(windowId)
  const opened = await platform.openWindow(path, BOUNDS)
  await stores.statusWindow.update((state) => ({ ...state, windowId: opened }))
}
