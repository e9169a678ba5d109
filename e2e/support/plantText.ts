/** A text that is stored on purpose, so that a search that finds nothing else is known to work. */
export const plantedText = 'planted where it can be found 2718'

/** Runs in a page of the wallet: stores a text, in a database twice, so that the second one is packed away. */
export async function plantText(text: string): Promise<void> {
  type Api = { storage: { local: { set(items: unknown): Promise<void> } } }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
  await (browser ?? chrome).storage.local.set({ planted: text })
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('planted', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts').put([text, text], 1)
    opening.onsuccess = () => resolve(opening.result.close())
    opening.onerror = () => reject(opening.error)
  })
}
