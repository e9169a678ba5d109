// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApproveScreen } from '../../../src/popup/approve/ApproveScreen.tsx'
import { WaitingNotice } from '../../../src/popup/home/WaitingNotice.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { click, pass } from './support/approveWindow.tsx'
import { clearScreen, renderScreen } from './support/renderScreen.ts'
import { sampleApprovals, sampleHash, sampleId, transactionApproval } from './support/sampleApprovals.ts'
import { sampleView } from './support/sampleView.ts'
import { stubBackground } from './support/stubBackground.ts'

const background = stubBackground()
const own = transactionApproval(undefined, { id: sampleId(50), requester: { type: 'wallet' } })
const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  background.sent.length = 0
  background.answers = {}
  window.location.hash = `#/approve/${own.id}`
  replaceView({ ...sampleView, approvals: [sampleApprovals.message, own], approvalCount: 1 })
})
afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

it('the home screen leads to what sites ask, and to the review that was left open', async () => {
  await renderScreen(<WaitingNotice />)
  const links = [...document.querySelectorAll('a')].map(({ textContent, hash }) => [textContent, hash])
  expect(links).toEqual([
    ['One request waits for you', '#/approve'],
    ['Something you began waits for you', `#/approve/${own.id}`],
  ])
})

it('a review that was left open goes on where it was, and leads to the activity once it is approved', async () => {
  background.answers = {
    approve: () => {
      patchView({ approvals: [sampleApprovals.message] })
      return { hash: sampleHash(1) }
    },
  }
  await renderScreen(<ApproveScreen params={{ id: own.id }} />)
  await pass(600)
  await click('Confirm')
  expect(background.sent.at(-1)).toMatchObject({ command: 'approve', params: { approvalId: own.id } })
  expect(window.location.hash).toBe('#/activity')
  expect(close).not.toHaveBeenCalled()
})

it('a review that is left a second time is let go of, and leads home', async () => {
  await renderScreen(<ApproveScreen params={{ id: own.id }} />)
  await click('Back')
  expect(background.sent).toMatchObject([{ command: 'reject', params: { approvalId: own.id } }])
  expect(window.location.hash).toBe('#/')
})
