import * as v from 'valibot'
import { expect, it } from 'vitest'
import { findDraft } from '../../../src/popup/drafts/findDraft.ts'
import type { Draft } from '../../../src/protocol/draft.ts'
import { ChainId } from '../../../src/protocol/ids.ts'
import {
  mainAccount,
  sampleNowMs,
  sampleView,
  savingsAccount,
  stranger,
  usdc,
} from '../approve/support/sampleView.ts'

const draft: Draft = {
  ...{ form: 'send', accountId: mainAccount, chainId: sampleView.activeChainId, assetId: usdc.id },
  ...{ recipient: stranger, amount: '1.5' },
}
const view = { ...sampleView, drafts: [{ draft, keptAtMs: sampleNowMs }] }
const now = { nowMs: sampleNowMs + 60_000 }

it('is there for the form, the account and the network that it was typed for', () => {
  expect(findDraft(view, 'send', now)).toEqual(draft)
})

it.each([
  ['another form', view, 'swap', now],
  ['another account', { ...view, activeAccountId: savingsAccount }, 'send', now],
  ['another network', { ...view, activeChainId: v.parse(ChainId, 'eip155:10') }, 'send', now],
  ['half an hour later', view, 'send', { nowMs: sampleNowMs + 30 * 60_000 }],
  ['the window that it was typed in', view, 'send', { ...now, beforeMs: sampleNowMs - 1 }],
] as const)('is not there for %s', (_, given, form, when) => {
  expect(findDraft(given, form, when)).toBeUndefined()
})
