import { createRoot } from 'react-dom/client'
import { VIEW_STORAGE_KEY } from '../protocol/names.ts'
import type { View } from '../protocol/view.ts'
import { App } from './app.tsx'
import { isToolbarPopup, readSession } from './browser.ts'
import { walletClient } from './wallet/walletClient.ts'
import { restoreView } from './wallet/walletStore.ts'

document.documentElement.dataset.frame = isToolbarPopup() ? 'popup' : 'page'

// The view that was kept paints the first screen, while the background is still waking up.
const stored = readSession(VIEW_STORAGE_KEY)
walletClient.wake()
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') walletClient.wake()
})

void stored.then((view) => {
  // Only the background of this very version writes it: an update clears the session.
  if (view) restoreView(view as View)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
})
