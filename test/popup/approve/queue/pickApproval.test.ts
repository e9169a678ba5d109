import { describe, expect, it } from 'vitest'
import { pickApproval } from '../../../../src/popup/approve/queue/pickApproval.ts'
import { laterApproval, sampleApprovals, transactionApproval } from '../support/sampleApprovals.ts'

const first = transactionApproval()
const second = laterApproval(sampleApprovals.message, 1)
const own = transactionApproval(undefined, {
  id: '00000000-0000-4000-8000-000000000099',
  requester: { type: 'wallet' },
  createdAtMs: 0,
})

describe('pickApproval', () => {
  it('picks the oldest of the sites, whatever the order of the list', () => {
    expect(pickApproval([second, own, first])).toEqual({
      approval: first,
      position: 1,
      ids: [first.id, second.id],
    })
  })

  it('picks the one that is named', () => {
    expect(pickApproval([first, second], second.id)).toEqual({
      approval: second,
      position: 2,
      ids: [first.id, second.id],
    })
    expect(pickApproval([first, own], own.id)).toEqual({ approval: own, position: 0, ids: [first.id] })
  })

  it('goes on with the oldest when the named one is gone', () => {
    expect(pickApproval([first], second.id)?.approval).toBe(first)
  })

  it('picks nothing where no site waits', () => {
    expect(pickApproval([own])).toBeUndefined()
  })
})
