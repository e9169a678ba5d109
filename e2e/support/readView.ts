import type { Page } from 'playwright'
import { VIEW_STORAGE_KEY } from '../../src/protocol/names.ts'
import type { View } from '../../src/protocol/view.ts'
import { fromViewMirror, longViewKeys, type ShortView } from '../../src/protocol/viewMirror.ts'

/** @returns what the wallet's screens show, as the background keeps it for the next one to open */
export async function readView(page: Page): Promise<View> {
  const kept = await page.evaluate(
    async (keys) => {
      type Area = { get(keys: string[]): Promise<Record<string, unknown>> }
      const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area } } }
      return chrome.storage.session.get(keys)
    },
    [VIEW_STORAGE_KEY, ...longViewKeys],
  )
  const view = fromViewMirror(kept[VIEW_STORAGE_KEY] as ShortView | undefined, kept)
  if (!view) throw new Error('The wallet has published no view yet')
  return view
}
