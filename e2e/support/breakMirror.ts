/**
 * Runs in a page of the wallet: from now on the database of its spare copy can't be opened, as in private windows of some
 * browsers. Here it is because its version is from the future.
 */
export function breakMirror(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pellucid', 99)
    opening.onsuccess = () => resolve(opening.result.close())
    opening.onerror = () => reject(opening.error)
  })
}

/** Runs in a page of the wallet: the spare copy is gone, and there may be another one. */
export function mendMirror(): Promise<void> {
  return new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('pellucid')
    removing.onsuccess = () => resolve()
    removing.onerror = () => reject(removing.error)
  })
}
