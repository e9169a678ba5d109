import type { RecordLog } from '../../../src/background/platform.ts'

/** Growing logs in memory, by name; what goes in comes out as a copy. */
export type MemoryLog = RecordLog & { readonly logs: Map<string, Map<number, unknown>> }

export function createMemoryLog(): MemoryLog {
  const logs = new Map<string, Map<number, unknown>>()
  const sorted = (log: string) => [...(logs.get(log) ?? [])].sort(([first], [second]) => first - second)
  return {
    logs,
    async append(log, records) {
      const kept = logs.get(log) ?? new Map<number, unknown>()
      if (records.some(({ seq }) => kept.has(seq))) return false
      for (const { seq, value } of records) kept.set(seq, structuredClone(value))
      logs.set(log, kept)
      return true
    },
    async last(log) {
      const newest = sorted(log).at(-1)
      return newest && { seq: newest[0], value: structuredClone(newest[1]) }
    },
    read: async (log, { after, through = Number.POSITIVE_INFINITY, limit }) =>
      sorted(log)
        .filter(([seq]) => seq > after && seq <= through)
        .slice(0, limit)
        .map(([, value]) => structuredClone(value)),
    async remove(log, { after, through }) {
      for (const seq of [...(logs.get(log)?.keys() ?? [])]) {
        if (seq > after && seq <= through) logs.get(log)?.delete(seq)
      }
    },
    async removeAll(prefix) {
      for (const log of [...logs.keys()]) if (log.startsWith(prefix)) logs.delete(log)
    },
    async settle() {},
  }
}

/** @returns the logs as one life of the worker reaches them */
export function guardLog(
  log: RecordLog,
  whileAlive: <Result>(act: () => Promise<Result>) => Promise<Result>,
  beforeWrite: () => void,
): RecordLog {
  return {
    append(name, records) {
      beforeWrite()
      return whileAlive(() => log.append(name, records))
    },
    last: (name) => whileAlive(() => log.last(name)),
    read: (name, range) => whileAlive(() => log.read(name, range)),
    remove(name, range) {
      beforeWrite()
      return whileAlive(() => log.remove(name, range))
    },
    removeAll(prefix) {
      beforeWrite()
      return whileAlive(() => log.removeAll(prefix))
    },
    settle: () => whileAlive(() => log.settle()),
  }
}
