// @vitest-environment happy-dom
import { createElement } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import type { Approval, ApprovalKind } from '../../../../src/protocol/approval.ts'
import { clearScreen, renderScreen } from '../support/renderScreen.ts'
import { sampleApprovals } from '../support/sampleApprovals.ts'
import { sampleView } from '../support/sampleView.ts'
import { stubBackground } from '../support/stubBackground.ts'

stubBackground()
beforeEach(() => replaceView(sampleView))
afterEach(clearScreen)

const sampled = sampleApprovals as { readonly [K in ApprovalKind]: Extract<Approval, { kind: K }> }
const raw = {
  transaction: sampled.transaction.request.transaction.data,
  calls: sampled.calls.request.calls.find(({ data }) => data !== undefined && data !== '0x')?.data ?? '',
  typedData: sampled.typedData.request.json,
  message: sampled.message.request.message,
}

it.each(Object.entries(raw))(
  '%s has its raw view in one fold of the screen, one tap away',
  async (kind, text) => {
    expect(text.length).toBeGreaterThan(2)
    const approval = sampleApprovals[kind as keyof typeof raw]
    await renderScreen(
      createElement(ApprovalView, {
        approval,
        place: { onDeciding: () => undefined, onSettled: () => undefined },
      }),
    )
    const holders = [...document.querySelectorAll('pre')].filter((pre) => pre.textContent === text)
    expect(holders.length).toBeGreaterThan(0)
    // Where it is folded away, there is one fold, and nothing within it is folded again.
    for (const holder of holders) {
      const folds = []
      for (let at = holder.parentElement; at; at = at.parentElement) if (at.matches('details')) folds.push(at)
      expect(folds.length).toBeLessThanOrEqual(1)
    }
  },
)
