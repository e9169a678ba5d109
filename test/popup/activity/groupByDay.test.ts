import { describe, expect, it } from 'vitest'
import { groupByDay } from '../../../src/popup/activity/groupByDay.ts'
import type { Activity } from '../../../src/protocol/transaction.ts'
import { sampleActivity } from './support/sampleActivity.ts'

const timeOf = ({ createdAtMs }: Activity) => createdAtMs
const nowMs = new Date(2026, 10, 24, 0, 30).getTime()
const at = (...parts: [number, number, number, number]) =>
  sampleActivity({ createdAtMs: new Date(...parts).getTime() })

describe('groupByDay', () => {
  it('goes by the calendar of the person, newest first', () => {
    const [today, lastNight, yesterday, older] = [
      at(2026, 10, 24, 0),
      at(2026, 10, 23, 23),
      at(2026, 10, 23, 1),
      at(2025, 11, 31, 12),
    ]
    const days = groupByDay([older, yesterday, today, lastNight], { nowMs, timeOf })
    expect(days.slice(0, 2)).toEqual([
      { title: 'Today', rows: [today] },
      { title: 'Yesterday', rows: [lastNight, yesterday] },
    ])
    expect(days[2]?.title).toContain('2025')
  })

  it('leaves out the year it is', () => {
    expect(groupByDay([at(2026, 0, 2, 12)], { nowMs, timeOf })[0]?.title).not.toContain('2026')
  })
})
