import type { RecordLog } from '../platform.ts'

const RECORDS = 'records'
const MARKS = 'marks'

/**
 * Growing logs in IndexedDB, which nobody reads at the start of the worker however long they are. The database stays open
 * between calls, since appending has to be quick. Where it can't be opened, as in some private windows, every call
 * rejects.
 */
export function createIndexedDbLog(factory: IDBFactory, name: string): RecordLog {
  let opened: Promise<IDBDatabase> | undefined

  function open(): Promise<IDBDatabase> {
    opened ??= openDatabase(factory, name, () => {
      opened = undefined
    })
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }

  async function transact<Result>(
    options: { store: string; mode: IDBTransactionMode; durability?: IDBTransactionDurability },
    use: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  ): Promise<Result | undefined> {
    const { store, mode, durability = 'relaxed' } = options
    const transaction = (await open()).transaction(store, mode, { durability })
    const request = use(transaction.objectStore(store))
    await settled(transaction)
    return request?.result
  }

  return {
    async append(log, records) {
      try {
        await transact({ store: RECORDS, mode: 'readwrite' }, (store) => {
          for (const { seq, value } of records) store.add(value, [log, seq])
          return undefined
        })
        return true
      } catch (error) {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false
        throw error
      }
    },
    async last(log) {
      const cursor = await transact({ store: RECORDS, mode: 'readonly' }, (store) =>
        store.openCursor(keysIn(log, { after: 0 }), 'prev'),
      )
      return cursor ? { seq: seqOf(cursor), value: cursor.value } : undefined
    },
    async read(log, { limit, ...range }) {
      if (isEmpty(range)) return []
      const options = { store: RECORDS, mode: 'readonly' } as const
      return (await transact(options, (store) => store.getAll(keysIn(log, range), limit))) ?? []
    },
    async remove(log, range) {
      if (isEmpty(range)) return
      await transact({ store: RECORDS, mode: 'readwrite' }, (store) => store.delete(keysIn(log, range)))
    },
    async removeAll(prefix) {
      // A list that is shorter comes before every list that begins like it.
      const range = IDBKeyRange.bound([prefix], [`${prefix}\uffff`])
      await transact({ store: RECORDS, mode: 'readwrite' }, (store) => store.delete(range))
    },
    async settle() {
      // One write that waits for the disk takes all before it along.
      const options = { store: MARKS, mode: 'readwrite', durability: 'strict' } as const
      await transact(options, (store) => store.put(true, 'settled'))
    },
  }
}

/** A range without a number in it is none that the database takes. */
function isEmpty({ after, through }: { after: number; through?: number }): boolean {
  return through !== undefined && through <= after
}

function keysIn(
  log: string,
  { after, through = Number.POSITIVE_INFINITY }: { after: number; through?: number },
): IDBKeyRange {
  return IDBKeyRange.bound([log, after], [log, through], true)
}

function seqOf(cursor: IDBCursorWithValue): number {
  return Array.isArray(cursor.key) ? Number(cursor.key[1]) : 0
}

function openDatabase(factory: IDBFactory, name: string, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1)
    request.onupgradeneeded = () => {
      for (const store of [RECORDS, MARKS]) request.result.createObjectStore(store)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      database.onclose = onClosed
      database.onversionchange = () => {
        database.close()
        onClosed()
      }
      resolve(database)
    }
  })
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
