// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patchView } from '../../../src/popup/wallet/walletStore.ts'
import { click, isInert, pass, show, update } from './support/approveWindow.tsx'
import { clearScreen, getByName, perform } from './support/renderScreen.ts'
import {
  approveExplanation,
  laterApproval,
  sampleApprovals,
  sampleHash,
  transactionApproval,
} from './support/sampleApprovals.ts'
import { stubBackground } from './support/stubBackground.ts'

const background = stubBackground()
const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
const hasFocus = vi.spyOn(document, 'hasFocus')

beforeEach(() => {
  vi.useFakeTimers()
  background.sent.length = 0
  background.answers = {}
  close.mockClear()
  hasFocus.mockReturnValue(true)
})

afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

describe('the action of an approval', () => {
  it('does nothing in its first 500 ms, and then sends exactly what was shown', async () => {
    await show(transactionApproval())
    await pass(499)
    await click('Confirm')
    expect(background.sent).toEqual([])
    expect(isInert('Confirm')).toBe(true)
    await pass(1)
    expect(isInert('Confirm')).toBe(false)
    await click('Confirm')
    expect(background.sent).toEqual([
      {
        command: 'approve',
        params: {
          approvalId: transactionApproval().id,
          snapshotHash: sampleHash(1),
          choice: { speed: 'normal' },
        },
      },
    ])
  })

  it('starts its 500 ms anew when the snapshot changes, and says so', async () => {
    await show(transactionApproval())
    await pass(600)
    await update(transactionApproval(approveExplanation, { snapshotHash: sampleHash(9) }))
    expect(isInert('Confirm')).toBe(true)
    await click('Confirm')
    expect(background.sent).toEqual([])
    await pass(500)
    expect(document.body.textContent).toContain('Updated: the warnings changed.')
    await click('Confirm')
    expect(background.sent).toMatchObject([{ params: { snapshotHash: sampleHash(9) } }])
  })

  it('does nothing while the window is behind, nor in the 500 ms after it came to the front', async () => {
    await show(transactionApproval())
    await pass(600)
    await bringToFront(false)
    await click('Confirm')
    expect(document.body.textContent).toContain('Click this window first.')
    await bringToFront(true)
    await click('Confirm')
    expect(background.sent).toEqual([])
    await pass(500)
    await click('Confirm')
    expect(background.sent).toHaveLength(1)
  })

  it('is never given by Enter, and has no focus by itself', async () => {
    await show(transactionApproval())
    await pass(600)
    expect(document.activeElement?.tagName).toBe('H1')
    const button = getByName<HTMLButtonElement>('button', 'Confirm')
    expect(button.closest('form')).toBeNull()
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    await perform(() => button.dispatchEvent(enter))
    expect(enter.defaultPrevented).toBe(true)
    expect(background.sent).toEqual([])
    expect(document.body.textContent).toContain('Enter never approves.')
  })
})

describe('a decision', () => {
  it('is followed by the next request, oldest first, and closes the window after the last', async () => {
    const [first, second] = [transactionApproval(), laterApproval(sampleApprovals.message, 1)]
    await show(second, first)
    expect(document.body.textContent).toContain('1 of 2')
    background.answers.reject = () => patchView({ approvals: [second] })
    await click('Reject')
    expect(getByName('button', 'Sign')).toBeTruthy()
    expect(close).not.toHaveBeenCalled()
    background.answers.reject = () => patchView({ approvals: [] })
    await click('Reject')
    expect(close).toHaveBeenCalledOnce()
  })

  it('can wait while the next one is looked at, and the one before is there to go back to', async () => {
    const [first, second] = [transactionApproval(), laterApproval(sampleApprovals.message, 1)]
    await show(first, second)
    expect(getByName<HTMLButtonElement>('button', 'Previous').disabled).toBe(true)
    await click('Next')
    expect(document.body.textContent).toContain('2 of 2')
    expect(document.body.textContent).toContain('Nonce: 8f31c2')
    expect(getByName<HTMLButtonElement>('button', 'Next').disabled).toBe(true)
    await click('Previous')
    expect(document.body.textContent).toContain('1 of 2')
    expect(background.sent.map(({ command }) => command)).not.toContain('approve')
  })

  it('is about the request that is looked at, though others wait before it', async () => {
    const [first, second] = [transactionApproval(), laterApproval(sampleApprovals.message, 1)]
    await show(first, second)
    await pass(600)
    await click('Next')
    await click('Sign')
    expect(background.sent.filter(({ command }) => command === 'approve')).toEqual([])
    await pass(500)
    await click('Sign')
    expect(background.sent.filter(({ command }) => command === 'approve')).toMatchObject([
      { params: { approvalId: second.id, snapshotHash: second.snapshotHash } },
    ])
  })

  it('can be one for all', async () => {
    await show(transactionApproval(), laterApproval(sampleApprovals.message, 1))
    background.answers.rejectAll = () => patchView({ approvals: [] })
    await click('Reject all')
    expect(background.sent).toEqual([{ command: 'rejectAll', params: {} }])
    expect(close).toHaveBeenCalledOnce()
  })

  it('that fails says why, in a sentence', async () => {
    await show(transactionApproval())
    await pass(600)
    background.answers.approve = () => {
      throw { code: -32003, message: 'Not enough ether.' }
    }
    await click('Confirm')
    expect(document.body.textContent).toContain('Not enough ether.')
  })

  it('that fails after the request is gone still reaches the person, and the window stays', async () => {
    await show(transactionApproval())
    await pass(600)
    background.answers.approve = () => {
      patchView({ approvals: [] })
      throw { code: -32003, message: 'The chain refused it.' }
    }
    await click('Confirm')
    expect(document.body.textContent).toContain('The chain refused it.')
    expect(close).not.toHaveBeenCalled()
    await click('Continue')
    expect(close).toHaveBeenCalledOnce()
  })

  it('is not asked for what the person started in the wallet', async () => {
    await show(transactionApproval(undefined, { requester: { type: 'wallet' } }))
    expect(document.body.textContent).toContain('Nothing waits for you')
    expect(close).not.toHaveBeenCalled()
  })
})

describe('a review', () => {
  it('of a transaction is worked out anew every 12 s, and the speed that was picked stays', async () => {
    await show(transactionApproval())
    await pass(12_000)
    expect(background.sent).toMatchObject([{ command: 'refreshReview' }])
    await perform(() => getByName('input[value=fast]', 'Fastabout 12 sec0.00288 ETH').click())
    await pass(24_000)
    expect(countRefreshes()).toBe(3)
    await update(transactionApproval(approveExplanation, { snapshotHash: sampleHash(9) }))
    await pass(600)
    await click('Confirm')
    expect(background.sent.at(-1)).toMatchObject({
      command: 'approve',
      params: { snapshotHash: sampleHash(9), choice: { speed: 'fast' } },
    })
  })

  it('that is old is worked out anew as soon as it comes to the front', async () => {
    hasFocus.mockReturnValue(false)
    await show(transactionApproval(approveExplanation, { reviewedAtMs: Date.now() }))
    await pass(30_000)
    expect(countRefreshes()).toBe(0)
    await bringToFront(true)
    await pass(1)
    expect(countRefreshes()).toBe(1)
  })

  it('that is not there yet lets nothing be approved', async () => {
    await show(transactionApproval(undefined, { reviewState: 'working', review: undefined }))
    await pass(600)
    await click('Confirm')
    expect(background.sent).toEqual([])
  })

  it('that failed says why, lets nothing be approved, and can be tried again', async () => {
    const reviewProblem = 'No node of this network answers.'
    await show(transactionApproval(undefined, { reviewState: 'failed', review: undefined, reviewProblem }))
    await pass(600)
    await click('Confirm')
    expect(background.sent).toEqual([])
    expect(document.body.textContent).toContain(reviewProblem)
    await click('Try again')
    expect(background.sent).toMatchObject([{ command: 'refreshReview' }])
  })
})

function countRefreshes(): number {
  return background.sent.filter(({ command }) => command === 'refreshReview').length
}

async function bringToFront(inFront: boolean): Promise<void> {
  hasFocus.mockReturnValue(inFront)
  await perform(() => window.dispatchEvent(new Event(inFront ? 'focus' : 'blur')))
}
