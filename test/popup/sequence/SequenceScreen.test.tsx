// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { describeSequence } from '../../../src/popup/sequence/describeSequence.ts'
import { SequenceScreen } from '../../../src/popup/sequence/SequenceScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../src/popup/wallet/walletStore.ts'
import type { Sequence } from '../../../src/protocol/sequence.ts'
import { findByName, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleApprovals, sampleId } from '../approve/support/sampleApprovals.ts'
import { sampleSequence } from '../approve/support/sampleSequence.ts'
import { ethereum, mainAccount, sampleView } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
const wish = { walletId: 'leaked', recipientId: mainAccount, chainIds: [ethereum.id], revoke: true }
const id = sampleId(70)
const rest = { ...sampleApprovals.sequence, id: sampleId(71) }

function rescue(
  state: Sequence['state'],
  stepsLeft: number,
  entryState: 'done' | 'failed' = 'done',
): Sequence {
  const [step] = sampleSequence.request.steps
  if (!step) throw new Error('It has a step')
  const entries = [{ id: sampleId(72), step, state: entryState, retries: 0 }]
  return {
    id,
    purpose: 'rescue',
    state,
    entries,
    costs: [],
    rescue: { ...wish, stepsLeft },
    createdAtMs: 1,
  }
}

async function show(sequence: Sequence) {
  replaceView({ ...sampleView, sequences: [sequence] })
  await renderScreen(<SequenceScreen params={{ id }} />)
}

beforeEach(() => {
  background.sent.length = 0
  background.answers = {
    proposeRescue: () => {
      patchView({ approvals: [rest] })
      return { approvalId: rest.id, unreachable: [] }
    },
  }
})

describe('a rescue of more than one review holds', () => {
  it('says before it is approved that more remains, and what goes first', () => {
    const { request } = sampleSequence
    expect(describeSequence({ ...request, rescue: { ...wish, stepsLeft: 12 } }).join(' ')).toMatch(
      /12 remain/,
    )
    expect(describeSequence({ ...request, rescue: { ...wish, stepsLeft: 0 } }).join(' ')).not.toMatch(
      /remain/,
    )
  })

  it('says how much remains while it runs, and offers to go on when it is over: by a review of the rest', async () => {
    await show(rescue('running', 12))
    expect(document.body.textContent).toContain('12 more steps remain')
    expect(findByName('button', 'Go on with the rest')).toBeUndefined()
    await show(rescue('done', 12))
    await perform(() => getByName('button', 'Go on with the rest').click())
    expect(background.sent.find(({ command }) => command === 'proposeRescue')?.params).toEqual(wish)
    expect(getByName('button', 'Confirm')).toBeTruthy()
  })
})

it('a rescue that left something undone can be tried again; one that left nothing is over', async () => {
  await show(rescue('done', 0, 'failed'))
  expect(getByName('button', 'Try again')).toBeTruthy()
  await show(rescue('done', 0))
  expect(findByName('button', 'Try again')).toBeUndefined()
})
