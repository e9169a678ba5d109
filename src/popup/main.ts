import { VIEW_STORAGE_KEY } from '../protocol/names.ts'
import { fromViewMirror, longViewKeys, type ShortView } from '../protocol/viewMirror.ts'
import { isToolbarPopup, readSession } from './browser.ts'
import { afterPaint } from './first/afterPaint.ts'
import { describeFirst } from './first/describeFirst.ts'
import { paintFirst } from './first/paintFirst.ts'

document.documentElement.dataset.frame = isToolbarPopup() ? 'popup' : 'page'
void start()

/** Who asks and for what is read before the app is loaded: what a person waits for comes first. */
async function start(): Promise<void> {
  const reading = readSession([VIEW_STORAGE_KEY])
  const readingLong = readSession(longViewKeys)
  await untilPageIsThere()
  // Only the background of this very version writes it: an update clears the session.
  const view = (await reading)[VIEW_STORAGE_KEY] as ShortView | undefined
  const place = document.getElementById('root')
  if (!place) return
  if (view && view.settings.theme !== 'system') document.documentElement.dataset.theme = view.settings.theme
  const first = view && describeFirst(view, window.location.hash)
  if (first) paintFirst(place, first)
  await afterPaint()
  const [{ startApp }] = await Promise.all([
    import('./startApp.tsx'),
    first && import('./approve/ApproveScreen.tsx'),
  ])
  await startApp(place, fromViewMirror(view, await readingLong))
}

/** The script runs as soon as it is there, which may be before all of `popup.html` is. */
function untilPageIsThere(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}
