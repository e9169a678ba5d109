/** Runs in a page of the wallet. @returns all that an area of the extension's storage holds */
export async function readStorage(area: string): Promise<string> {
  type Area = { get(): Promise<unknown> }
  type Api = { storage: Record<string, Area> }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api }
  return JSON.stringify(await (browser ?? chrome).storage[area]?.get())
}

/** Runs in a page of the wallet. @returns all that its databases hold */
export async function readDatabases(): Promise<string> {
  const ask = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const texts: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name ?? ''))
    for (const store of database.objectStoreNames) {
      const held = database.transaction(store).objectStore(store)
      // A key that was stored as bytes is written out as numbers, which are looked for too.
      const write = (_: string, part: unknown) => (part instanceof Uint8Array ? [...part] : part)
      texts.push(JSON.stringify([await ask(held.getAllKeys()), await ask(held.getAll())], write))
    }
    database.close()
  }
  return texts.join('\n')
}

/** Runs in any page. @returns its source, its title, and what stands in its fields */
export function readFields(): string {
  const fields = document.querySelectorAll<HTMLInputElement>('input, textarea')
  const values = [...fields].map(({ value }) => value)
  return [document.documentElement.outerHTML, document.title, location.href, ...values].join('\n')
}
