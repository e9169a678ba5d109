import { act } from 'react'
import { vi } from 'vitest'
import { ApproveScreen } from '../../../../src/popup/approve/ApproveScreen.tsx'
import '../../../../src/popup/wallet/parseResult.ts'
import { patchView, replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { Approval } from '../../../../src/protocol/approval.ts'
import { getByName, perform, renderScreen } from './renderScreen.ts'
import { sampleView } from './sampleView.ts'

/** Shows what waits, the oldest first. */
export async function show(...approvals: Approval[]): Promise<void> {
  replaceView({ ...sampleView, approvals, approvalCount: approvals.length })
  await renderScreen(<ApproveScreen params={{}} />)
}

/** What waits is worked out anew, or is other. */
export async function update(...approvals: Approval[]): Promise<void> {
  await perform(() => patchView({ approvals }))
}

/** Presses a button. */
export async function click(name: string): Promise<void> {
  await perform(() => getByName('button', name).click())
}

/** Lets time go by, in ms. */
export async function pass(ms: number): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(ms))
}

/** @returns whether a button does nothing yet */
export function isInert(name: string): boolean {
  return getByName('button', name).getAttribute('aria-disabled') === 'true'
}
