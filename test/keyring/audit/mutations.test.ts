import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../../../src/protocol/audit.ts'
import { seededRandom } from '../support/seededRandom.ts'
import { check, sampleLog } from './support/sampleLog.ts'

/** As many as the wallet promises to find. */
const MUTATIONS = 10_000

type Draw = (below: number) => number
type Entries = readonly AuditEntry[]

const mutations: Record<string, (entries: Entries, draw: Draw) => unknown[]> = {
  edit(entries, draw) {
    const at = draw(entries.length)
    return entries.map((entry, index) => (index === at ? edit(entry, draw) : entry))
  },
  delete(entries, draw) {
    const at = draw(entries.length)
    return entries.filter((_, index) => index !== at)
  },
  insert(entries, draw) {
    const copy = entries[draw(entries.length)] as AuditEntry
    const inserted = draw(2) === 0 ? copy : { ...copy, seq: draw(entries.length + 2) + 1 }
    return entries.toSpliced(draw(entries.length + 1), 0, inserted)
  },
  reorder(entries, draw) {
    const from = draw(entries.length)
    const moved = entries[from] as AuditEntry
    return entries.toSpliced(from, 1).toSpliced(draw(entries.length), 0, moved)
  },
  truncate: (entries, draw) => entries.slice(0, draw(entries.length)),
}

/** Changes one field: another value, nothing at all, or one more. */
function edit(entry: AuditEntry, draw: Draw): unknown {
  const fields = Object.entries(entry)
  const [name, value] = fields[draw(fields.length)] as [string, unknown]
  const way = draw(4)
  if (way === 0) return Object.fromEntries(fields.filter(([other]) => other !== name))
  if (way === 1) return { ...entry, result: `forged ${draw(1000)}` }
  if (typeof value === 'number') return { ...entry, [name]: value + 1 + draw(9) }
  const text = String(value)
  const at = draw(text.length)
  return { ...entry, [name]: `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}` }
}

/** @returns the first number at which the two differ */
function firstDifference(entries: Entries, mutated: readonly unknown[]): number | undefined {
  const length = Math.max(entries.length, mutated.length)
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => JSON.stringify(entries[index]) !== JSON.stringify(mutated[index]),
  )
  return at === undefined ? undefined : at + 1
}

describe('a log that was tampered with', () => {
  it(`is found out in each of ${MUTATIONS} mutations, and the first bad entry is named`, () => {
    const random = seededRandom(4)
    const draw: Draw = (below) => new DataView(random(4).buffer).getUint32(0) % below
    const logs = [sampleLog([1]), sampleLog([5]), sampleLog([9, 4]), sampleLog([3, 6, 8])]
    const names = Object.keys(mutations)
    const found: Record<string, number> = {}
    for (let run = 0; run < MUTATIONS; ) {
      const { entries, ...rest } = logs[draw(logs.length)] as (typeof logs)[0]
      const name = names[run % names.length] as string
      const mutated = mutations[name]?.(entries, draw) ?? []
      const seq = firstDifference(entries, mutated)
      // Taken out and put back at the same place is no mutation.
      if (seq === undefined) continue
      const verdict = check(mutated, rest)
      expect({ name, run, ...verdict }).toMatchObject({ name, run, whole: false, seq })
      found[name] = (found[name] ?? 0) + 1
      run += 1
    }
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, MUTATIONS / names.length])))
  }, 120_000)
})
