// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SendScreen } from '../../../src/popup/send/SendScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import { clearScreen, fill, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
import { sampleFees, sampleHash, sampleId, transactionApproval } from '../approve/support/sampleApprovals.ts'
import { eth, mainAccount, sampleView, stranger, usdc } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
const review = transactionApproval(undefined, { id: sampleId(50), requester: { type: 'wallet' } })

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  background.sent.length = 0
  background.answers = {
    estimateSend: () => ({ maximum: '3200000000', fees: sampleFees, gasLimit: '21000' }),
    proposeSend: () => {
      patchView({ approvals: [review] })
      return { approvalId: review.id }
    },
  }
  replaceView(sampleView)
  await renderScreen(<SendScreen />)
})

afterEach(async () => {
  await clearScreen()
  vi.useRealTimers()
})

describe('the send screen', () => {
  it('asks for a review of exactly what was filled in', async () => {
    await fillIn()
    await click('Continue')
    expect(lastSent('proposeSend')).toEqual({
      accountId: mainAccount,
      assetId: usdc.id,
      recipient: stranger,
      amount: toAmount(1_500_000n),
    })
    expect(getByName('button', 'Confirm')).toBeTruthy()
  })

  it('goes on by Enter in a field, but never approves by it', async () => {
    await fillIn()
    await perform(() => document.querySelector('form')?.requestSubmit())
    expect(lastSent('proposeSend')).toBeDefined()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('says what is missing, goes there, and asks for nothing', async () => {
    await click('Continue')
    expect(document.activeElement).toBe(field('Recipient'))
    expect(document.body.textContent).toContain('Who should receive it?')
    expect(document.body.textContent).toContain('How much?')
    expect(lastSent('proposeSend')).toBeUndefined()
  })

  it('fills in all there is by Max, once it is known', async () => {
    await fill(getByName('select', 'Asset'), usdc.id)
    await settleEstimate()
    await click('Max USDC')
    expect(field('Amount').value).toBe('3200')
  })

  it('keeps what was filled in on the way back, and lets go of the review', async () => {
    await fillIn()
    await click('Continue')
    await click('Back')
    expect(lastSent('reject')).toEqual({ approvalId: review.id })
    expect([field('Recipient').value, field('Amount').value]).toEqual([stranger, '1.5'])
  })

  it('goes back with a note when the review is rejected', async () => {
    await fillIn()
    await click('Continue')
    background.answers.reject = () => patchView({ approvals: [] })
    await click('Reject')
    expect(document.body.textContent).toContain('Rejected. Nothing was sent.')
    expect(field('Amount').value).toBe('1.5')
  })

  it('goes back with a note when the review ends by itself', async () => {
    await fillIn()
    await click('Continue')
    await perform(() => patchView({ approvals: [] }))
    expect(document.body.textContent).toContain('The review ended. Nothing was sent.')
  })

  it('shows the hash once it is sent, though the review is gone before the answer comes', async () => {
    await fillIn()
    await click('Continue')
    await act(async () => vi.advanceTimersByTimeAsync(600))
    background.answers.approve = () => {
      patchView({ approvals: [] })
      return { hash: sampleHash(7) }
    }
    await click('Confirm')
    expect(document.querySelector('h1')?.textContent).toBe('Sent')
    expect(document.querySelector('code')?.title).toBe(sampleHash(7))
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#/activity')
  })

  it('offers the native coin first', () => {
    expect(getByName<HTMLSelectElement>('select', 'Asset').value).toBe(eth.id)
  })
})

async function fillIn(): Promise<void> {
  await fill(field('Recipient'), stranger)
  await fill(getByName('select', 'Asset'), usdc.id)
  await fill(field('Amount'), '1.5')
  await settleEstimate()
}

async function settleEstimate(): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(300))
}

function field(name: string): HTMLInputElement {
  return getByName<HTMLInputElement>('input', name)
}

async function click(name: string): Promise<void> {
  await perform(() => getByName('button', name).click())
}

function lastSent(command: string): unknown {
  return background.sent.findLast((sent) => sent.command === command)?.params
}
