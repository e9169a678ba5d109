import { VIEW_STORAGE_KEY } from '../protocol/names.ts'
import type { View } from '../protocol/view.ts'
import { isToolbarPopup, readSession } from './browser.ts'
import { afterPaint } from './first/afterPaint.ts'
import { describeFirst } from './first/describeFirst.ts'
import { paintFirst } from './first/paintFirst.ts'

document.documentElement.dataset.frame = isToolbarPopup() ? 'popup' : 'page'

const root = document.getElementById('root')
if (root) void start(root)

/** Who asks and for what is read before the app is loaded: what a person waits for comes first. */
async function start(place: HTMLElement): Promise<void> {
  // Only the background of this very version writes it: an update clears the session.
  const view = (await readSession(VIEW_STORAGE_KEY)) as View | undefined
  if (view && view.settings.theme !== 'system') document.documentElement.dataset.theme = view.settings.theme
  const first = view && describeFirst(view, window.location.hash)
  if (first) paintFirst(place, first)
  await afterPaint()
  const [{ startApp }] = await Promise.all([
    import('./startApp.tsx'),
    first && import('./approve/ApproveScreen.tsx'),
  ])
  await startApp(place, view)
}
