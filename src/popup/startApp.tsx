import { createRoot } from 'react-dom/client'
import type { View } from '../protocol/view.ts'
import { App } from './app.tsx'
import { matchRoute } from './router/matchRoute.ts'
import { parseHash } from './router/parseHash.ts'
import { routes } from './router/routes.ts'
import { walletClient } from './wallet/walletClient.ts'
import { restoreView } from './wallet/walletStore.ts'

/**
 * Puts the screens in the place of what was painted first.
 *
 * @param view that was kept: it fills the screen while the background is still waking up
 */
export async function startApp(root: HTMLElement, view: View | undefined): Promise<void> {
  if (view) restoreView(view)
  walletClient.wake()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') walletClient.wake()
  })
  // With the screen at hand, nothing empty comes between what was painted first and it.
  await matchRoute(routes, parseHash(window.location.hash).path).preload?.()
  createRoot(root).render(<App />)
}
