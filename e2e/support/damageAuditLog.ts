/** Runs in a page of the wallet: its log loses the first entry, by other means than the wallet's own. */
export async function damageAuditLog(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('log')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const store = database.transaction('records', 'readwrite').objectStore('records')
  await new Promise((resolve) => {
    store.openCursor().onsuccess = ({ target }) => {
      const { result } = target as IDBRequest<IDBCursorWithValue>
      result.delete().onsuccess = resolve
    }
  })
  database.close()
}
