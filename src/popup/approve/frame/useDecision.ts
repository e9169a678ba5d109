import { useState } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { serializeError } from '../../../protocol/errors.ts'
import type { Warning } from '../../../protocol/explanation.ts'
import { runCommand } from '../../wallet/walletClient.ts'
import { canApprove, type Decision } from '../decision/canApprove.ts'
import type { ApprovalPlace, DecisionOutcome } from './approvalPlace.ts'
import { useArmed } from './useArmed.ts'
import { isInFront, useInFront } from './useInFront.ts'

type DecisionInput = {
  readonly approval: Approval
  readonly place: ApprovalPlace
  /** What the person adds; parsed again by the background, by the kind of the approval. */
  readonly choice: Record<string, unknown>
  readonly obstacle?: string | undefined
  readonly warnings: readonly Warning[]
  readonly acknowledged: boolean
  readonly lapsed: boolean
}

/** Whether the person may approve now, and both ways to decide. */
export type DecisionControl = {
  readonly decision: Decision
  readonly approve: () => void
  readonly reject: () => void
  readonly busy: 'approving' | 'rejecting' | undefined
  /** Why the last attempt did not work, in a sentence. */
  readonly problem: string | undefined
}

/** Ties the rules of deciding to the window, the clock and the commands. */
export function useDecision(input: DecisionInput): DecisionControl {
  const { approval, place, choice, obstacle, warnings, acknowledged, lapsed } = input
  const inFront = useInFront()
  const armed = useArmed(approval.snapshotHash, inFront)
  const [busy, setBusy] = useState<DecisionControl['busy']>()
  const [problem, setProblem] = useState<string>()
  const decision = canApprove({
    approval,
    warnings,
    acknowledged,
    lapsed,
    inFront,
    armed,
    obstacle,
    busy: busy !== undefined,
  })

  async function settle(
    kind: 'approving' | 'rejecting',
    send: () => Promise<DecisionOutcome>,
  ): Promise<void> {
    setBusy(kind)
    setProblem(undefined)
    place.onDeciding(approval)
    const outcome = await send().catch(toFailure)
    setBusy(undefined)
    if (outcome.type === 'failed') setProblem(outcome.sentence)
    place.onSettled(outcome)
  }

  function approve(): void {
    // Asked once more at the click itself: an event of the window may still be on its way.
    if (decision.allowed && isInFront()) void settle('approving', () => sendApproval(approval, choice))
  }

  function reject(): void {
    if (busy === undefined) void settle('rejecting', () => sendRejection(approval))
  }

  return { decision, approve, reject, busy, problem }
}

async function sendApproval(
  { id, snapshotHash }: Approval,
  choice: Record<string, unknown>,
): Promise<DecisionOutcome> {
  const { hash } = await runCommand('approve', { approvalId: id, snapshotHash, choice })
  return { type: 'approved', hash }
}

async function sendRejection({ id }: Approval): Promise<DecisionOutcome> {
  await runCommand('reject', { approvalId: id })
  return { type: 'rejected' }
}

function toFailure(error: unknown): DecisionOutcome {
  return { type: 'failed', sentence: serializeError(error).message }
}
