import type { StorageArea } from './platform.ts'

const STORE = 'values'

/** A database that has said nothing for so long is taken for one that can't be opened. */
const PATIENCE_MS = 5_000

/**
 * A store of JSON values in IndexedDB, which browsers keep in other files than `storage.local`. Each call opens the
 * database for itself, so that none is left open when the worker ends. Where it can't be opened, as in some private
 * windows, every call rejects.
 */
export function createIndexedDbArea(factory: IDBFactory, name: string): StorageArea {
  async function withStore<Result>(
    mode: IDBTransactionMode,
    use: (store: IDBObjectStore) => IDBRequest<Result>[],
  ): Promise<Result[]> {
    const database = await open(factory, name)
    try {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const requests = use(transaction.objectStore(STORE))
      await settled(transaction)
      return requests.map(({ result }) => result)
    } finally {
      database.close()
    }
  }

  return {
    async get(keys) {
      const values = await inTime(
        withStore<unknown>('readonly', (store) => keys.map((key) => store.get(key))),
      )
      return Object.fromEntries(
        keys.map((key, index) => [key, values[index]]).filter(([, value]) => value !== undefined),
      )
    },
    async set(items) {
      const entries = Object.entries(items)
      await inTime(withStore('readwrite', (store) => entries.map(([key, value]) => store.put(value, key))))
    },
    async remove(keys) {
      await inTime(withStore('readwrite', (store) => keys.map((key) => store.delete(key))))
    },
  }
}

function open(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}

function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const impatience = new Promise<Result>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The database does not answer')), PATIENCE_MS)
    const callOff = () => clearTimeout(timer)
    answer.then(callOff, callOff)
  })
  return Promise.race([answer, impatience])
}
