// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Warning } from '../../../src/protocol/explanation.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { click, isInert, pass, show, update } from './support/approveWindow.tsx'
import { clearScreen, getByName, perform } from './support/renderScreen.ts'
import {
  approveExplanation,
  sampleApprovals,
  sampleHash,
  transactionApproval,
} from './support/sampleApprovals.ts'
import { stubBackground } from './support/stubBackground.ts'

const background = stubBackground()
const tick = () => perform(() => getByName('input', 'I understand the risk').click())

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(window, 'close').mockImplementation(() => undefined)
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  background.sent.length = 0
})

afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

it('where there is danger, the action waits for the tick', async () => {
  await show(sampleApprovals.typedData)
  await pass(600)
  await click('Sign')
  expect(background.sent).toEqual([])
  await tick()
  await click('Sign')
  expect(background.sent).toMatchObject([{ command: 'approve' }])
})

it('the tick is asked for anew when another danger turns up', async () => {
  await show(sampleApprovals.typedData)
  await tick()
  const { review } = sampleApprovals.typedData
  if (!review) throw new Error('The sample has a review')
  const worse = review.warnings.map((warning) => ({ ...warning, sentence: 'Something else.' }))
  await update({
    ...sampleApprovals.typedData,
    snapshotHash: sampleHash(9),
    review: { ...review, warnings: worse },
  })
  await pass(600)
  expect(isInert('Sign')).toBe(true)
})

it('the review goes on after the tick, which holds while the dangers are the same', async () => {
  const danger = { ...sampleApprovals.typedData.review?.warnings[0], level: 'danger' } as Warning
  const dangerous = { ...approveExplanation, warnings: [danger] }
  await show(transactionApproval(dangerous))
  await tick()
  await pass(12_000)
  expect(background.sent).toMatchObject([{ command: 'refreshReview' }])
  await update(transactionApproval(dangerous, { snapshotHash: sampleHash(9) }))
  await pass(600)
  expect(isInert('Confirm')).toBe(false)
  const other = { ...dangerous, warnings: [{ ...danger, sentence: 'It takes two ether.' }] }
  await update(transactionApproval(other, { snapshotHash: sampleHash(10) }))
  await pass(600)
  expect(isInert('Confirm')).toBe(true)
})

it('the tick holds while figures move with the block, until they are worse than was allowed for', async () => {
  const lose = (percent: bigint): Warning => ({
    ...{ risk: 'swap-bad-price', level: 'danger', title: `You would lose about ${percent} %` },
    sentence: `You would receive ${100n - percent} of 100.`,
    extent: { about: 'ether usdc', figures: [{ is: toAmount(percent), upTo: toAmount(percent + 2n) }] },
  })
  const reviewed = (percent: bigint, hash: number) =>
    transactionApproval(
      { ...approveExplanation, warnings: [lose(percent)] },
      { snapshotHash: sampleHash(hash) },
    )
  await show(reviewed(20n, 1))
  await tick()
  await update(reviewed(22n, 2))
  await pass(600)
  expect(document.body.textContent).toContain('You would lose about 22 %')
  expect(document.body.textContent).toContain('figures in the warnings moved')
  expect(isInert('Confirm')).toBe(false)
  // What was understood stays the measure: many small steps are no way around it.
  await update(reviewed(23n, 3))
  await pass(600)
  expect(isInert('Confirm')).toBe(true)
  expect(document.body.textContent).toContain('Updated: a danger is new or got worse')
  await update(reviewed(20n, 4))
  await pass(600)
  expect(isInert('Confirm')).toBe(true)
  await tick()
  await click('Confirm')
  expect(background.sent.at(-1)).toMatchObject({
    command: 'approve',
    params: { snapshotHash: sampleHash(4) },
  })
})
