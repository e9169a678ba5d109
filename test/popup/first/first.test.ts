// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { describeFirst } from '../../../src/popup/first/describeFirst.ts'
import { paintFirst } from '../../../src/popup/first/paintFirst.ts'
import type { Approval } from '../../../src/protocol/approval.ts'
import { sampleApprovals } from '../approve/support/sampleApprovals.ts'
import { createSampleView } from '../support/sampleView.ts'

const ofSite = (approval: Approval, changes: object = {}): Approval => ({
  ...approval,
  requester: { type: 'site', origin: 'https://app.example.org', firstSeenMs: 1, ...changes } as never,
})
const hash = '#/approve'
const waiting = (...approvals: Approval[]) => createSampleView({ approvals })

describe('what an approval says before anything else of it is there', () => {
  it.each(Object.entries(sampleApprovals))('who asks, and for what kind of thing: %s', (_, approval) => {
    expect(describeFirst(waiting(ofSite(approval)), hash)).toEqual({
      asker: 'app.example.org',
      words: expect.stringMatching(/^asks (to|for|you) /),
    })
  })

  it('is about the oldest, or the one that is meant', () => {
    const newer = { ...ofSite(sampleApprovals.message), createdAtMs: 2_000 }
    const older = { ...ofSite(sampleApprovals.transaction), createdAtMs: 1_000 }
    expect(describeFirst(waiting(newer, older), hash)?.words).toBe('asks for a transaction')
    expect(describeFirst(waiting(newer, older), `${hash}/${newer.id}`)?.words).toBe(
      'asks you to sign a message',
    )
  })

  it('is nothing where the wallet is locked, elsewhere, and for what the person asked for', () => {
    const approval = ofSite(sampleApprovals.message)
    expect(describeFirst({ ...waiting(approval), status: 'locked' }, hash)).toBeUndefined()
    expect(describeFirst(waiting(approval), '#/settings')).toBeUndefined()
    expect(describeFirst(waiting({ ...approval, requester: { type: 'wallet' } }), hash)).toBeUndefined()
    expect(describeFirst(waiting(), hash)).toBeUndefined()
  })

  it('is nothing of a site that is known for stealing: its own page comes first', () => {
    const listed = ofSite(sampleApprovals.message, { listing: { kind: 'listed' } })
    expect(describeFirst(waiting(listed), hash)).toBeUndefined()
  })

  it('spells out what is not secure, and is text, whatever a site calls itself', () => {
    const odd = ofSite(sampleApprovals.message, { origin: 'http://<b>x</b>.example' })
    const first = describeFirst(waiting(odd), hash)
    if (!first) throw new Error('Something waits')
    const root = document.createElement('div')
    root.innerHTML = '<main><h1>Pellucid</h1></main>'
    paintFirst(root, first)
    expect(root.textContent).toBe('http://<b>x</b>.example asks you to sign a message')
    expect(root.querySelector('b')).toBeNull()
  })
})
