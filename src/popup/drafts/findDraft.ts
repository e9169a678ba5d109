import type { Draft, FormName } from '../../protocol/draft.ts'
import type { View } from '../../protocol/view.ts'

/** What was typed longer ago is no longer what somebody is about to do. */
const LASTS_MS = 30 * 60_000

type Place = Pick<View, 'drafts' | 'activeAccountId' | 'activeChainId'>

/**
 * Finds what was typed into a form for the active account on the active network.
 *
 * @param beforeMs only what was typed before that, where given
 */
export function findDraft<Form extends FormName>(
  { drafts, activeAccountId, activeChainId }: Place,
  form: Form,
  { nowMs, beforeMs = Number.POSITIVE_INFINITY }: { readonly nowMs: number; readonly beforeMs?: number },
): Extract<Draft, { form: Form }> | undefined {
  const kept = drafts.find(
    ({ draft, keptAtMs }) =>
      draft.form === form &&
      draft.accountId === activeAccountId &&
      draft.chainId === activeChainId &&
      keptAtMs < beforeMs &&
      nowMs - keptAtMs < LASTS_MS,
  )
  return kept?.draft as Extract<Draft, { form: Form }> | undefined
}
