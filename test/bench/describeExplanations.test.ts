import { describe, expect, it } from 'vitest'
import { describeExplanations } from '../../bench/describeExplanations.ts'

const twenty = (ms: number, last = ms) => [...Array.from({ length: 18 }, () => ms), last, last]
const all = { opened: [60], readable: [120], explained: [200], nested: [500] }
const broken = (changes: object) =>
  describeExplanations({ ...all, ...changes }, [100]).flatMap(({ name, kept }) => (kept ? [] : name))

describe('how soon requests are explained', () => {
  it('is said with its limits', () => {
    expect(describeExplanations(all, [100]).map(({ ours, limit }) => [ours, limit])).toEqual([
      ['200 ms', '300 ms'],
      ['120 ms (1.2 ×)', '150 ms or 1.5 × bare'],
      ['60 ms', ''],
      ['500 ms', '1000 ms'],
    ])
    expect(broken({})).toEqual([])
  })

  it('breaks the limit where more than one of twenty is late', () => {
    expect(broken({ explained: twenty(200, 301) })).toEqual([
      'Request to explained approval, 95th percentile',
    ])
    expect(broken({ nested: twenty(500, 1_001) })).toHaveLength(1)
    expect(broken({ readable: [151] })).toHaveLength(1)
  })

  it('is weighed against a window with nothing in it, in the same run', () => {
    const [, readable] = describeExplanations({ ...all, readable: [280] }, [200])
    expect([readable?.bare, readable?.kept]).toEqual(['200 ms', true])
  })

  it('breaks it where nothing could be read in time, or nothing was measured', () => {
    expect(broken({ readable: [Number.POSITIVE_INFINITY] })).toHaveLength(1)
    expect(broken({ nested: [] })).toHaveLength(1)
  })
})
