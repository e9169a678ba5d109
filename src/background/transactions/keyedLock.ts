/** Runs tasks of one key one after the other, and tasks of different keys side by side. */
export type KeyedLock = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>

/** @returns a lock that lives as long as the worker; what must survive it is in storage */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const before = tails.get(key) ?? Promise.resolve()
    const run = before.then(task, task)
    const tail = run.then(ignore, ignore).then(() => {
      if (tails.get(key) === tail) tails.delete(key)
    })
    tails.set(key, tail)
    return run
  }
}

/** The task's own caller hears of its failure; the next in line does not. */
function ignore(): void {}
