import type { Page } from 'playwright'
import { VIEW_STORAGE_KEY } from '../../../src/protocol/names.ts'
import type { View } from '../../../src/protocol/view.ts'

/** @returns what the wallet's screens show, as the background keeps it for the next one to open */
export function readView(page: Page): Promise<View> {
  return page.evaluate(async (key) => {
    type Area = { get(key: string): Promise<Record<string, unknown>> }
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: Area } } }
    return (await chrome.storage.session.get(key))[key] as View
  }, VIEW_STORAGE_KEY)
}
