// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApproveScreen } from '../../../src/popup/approve/ApproveScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../src/popup/wallet/walletStore.ts'
import type { Approval } from '../../../src/protocol/approval.ts'
import { clearScreen, getByName, perform, renderScreen } from './support/renderScreen.ts'
import { laterApproval, sampleApprovals, transactionApproval } from './support/sampleApprovals.ts'
import { sampleView } from './support/sampleView.ts'
import { stubBackground } from './support/stubBackground.ts'

stubBackground()
const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)

const INSTEAD = 'This takes the place of what was asked before'
const first = transactionApproval()
const second = laterApproval(sampleApprovals.message, 2)

beforeEach(() => close.mockClear())
afterEach(clearScreen)

describe('an approval whose page goes away (A13)', () => {
  it('is told of, with nothing to approve, and the window closes once that is read', async () => {
    await show(first)
    await goes(first, first.createdAtMs + 60_000)
    expect(document.querySelector('h1')?.textContent).toBe('The page is gone')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('app.uniswap.org')
    expect(listButtons()).toEqual(['Continue'])
    expect(close).not.toHaveBeenCalled()
    await goOn()
    expect(close).toHaveBeenCalledOnce()
  })

  it('gives way to the next that waited already, once it is read', async () => {
    await show(first, second)
    await goes(first, second.createdAtMs + 60_000, second)
    expect(listButtons()).toEqual(['Continue'])
    await goOn()
    expect(listButtons()).toContain('Sign')
    expect(close).not.toHaveBeenCalled()
  })

  it('gives way at once to what is asked later, as by the page that was reloaded', async () => {
    await show(first)
    await goes(first, second.createdAtMs, second)
    expect(listButtons()).toContain('Sign')
  })

  it('is named by what takes its place under the eyes of the person, and by nothing else', async () => {
    await show(first)
    expect(document.body.textContent).not.toContain(INSTEAD)
    await goes(first, second.createdAtMs, second)
    expect(document.body.textContent).toContain(INSTEAD)
    await perform(() => patchView({ approvals: [{ ...second }] }))
    expect(document.body.textContent).toContain(INSTEAD)
    await perform(() => patchView({ approvals: [first] }))
    expect(document.body.textContent).not.toContain(INSTEAD)
  })

  it('is not told of where another one is looked at', async () => {
    await show(first, second)
    await goes(second, second.createdAtMs + 60_000, first)
    expect(listButtons()).toContain('Confirm')
  })
})

describe('a window that comes when the page is gone already', () => {
  it('closes by itself', async () => {
    await show()
    await goes(first, Date.now())
    await expect.poll(() => close.mock.calls.length, { timeout: 3_000 }).toBe(1)
  })

  it('stays for what the page asks anew', async () => {
    await show()
    await goes(first, Date.now())
    await perform(() => patchView({ approvals: [second] }))
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(close).not.toHaveBeenCalled()
    expect(listButtons()).toContain('Sign')
  })

  it('stays where the person opened it, long after', async () => {
    await show()
    await goes(first, Date.now() - 60_000)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(close).not.toHaveBeenCalled()
  })
})

it('an approval that ends in another way closes the window as ever', async () => {
  await show(first)
  await perform(() => patchView({ approvals: [] }))
  expect(close).toHaveBeenCalledOnce()
})

async function show(...approvals: Approval[]): Promise<void> {
  replaceView({ ...sampleView, approvals, approvalCount: approvals.length })
  await renderScreen(<ApproveScreen params={{}} />)
}

/** The page of an approval goes, and these are left. */
async function goes({ id }: Approval, atMs: number, ...approvals: Approval[]): Promise<void> {
  await perform(() => patchView({ approvals, goneApprovals: [{ approvalId: id, atMs }] }))
}

async function goOn(): Promise<void> {
  await perform(() => getByName('button', 'Continue').click())
}

function listButtons(): string[] {
  return [...document.querySelectorAll('footer button')].map(({ textContent }) => textContent ?? '')
}
