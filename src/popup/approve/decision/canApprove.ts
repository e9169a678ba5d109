import type { Approval } from '../../../protocol/approval.ts'
import type { Warning } from '../../../protocol/explanation.ts'

/** All that decides whether the action of an approval works. */
export type DecisionState = {
  readonly approval: Pick<Approval, 'reviewState' | 'review'>
  readonly warnings: readonly Warning[]
  /** Whether “I understand the risk” is ticked. */
  readonly acknowledged: boolean
  /** Whether it was, for less than is warned of now. */
  readonly lapsed?: boolean
  /** Whether the window has the focus and can be seen. */
  readonly inFront: boolean
  /** Whether this very snapshot has been in front of the person long enough to be read. */
  readonly armed: boolean
  /** A sentence that says why it cannot be done as it stands; from the review, or from the person's choice. */
  readonly obstacle?: string | undefined
  readonly busy: boolean
}

/** Why an action does not work yet. */
export type Hindrance =
  | 'busy'
  | 'working'
  | 'failed'
  | 'obstacle'
  | 'unacknowledged'
  | 'lapsed'
  | 'unfocused'
  | 'tooSoon'

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: Hindrance; readonly sentence: string }

/**
 * Decides whether the person may approve now. What lasts is named before what passes by itself, so that the
 * sentence on the screen is the one to act on.
 */
export function canApprove(state: DecisionState): Decision {
  const why = findHindrance(state)
  if (!why) return { allowed: true }
  return { allowed: false, why, sentence: why === 'obstacle' ? (state.obstacle ?? '') : sentences[why] }
}

/** @returns true when a warning is grave enough that the person must tick a box first */
export function needsAcknowledgement(warnings: readonly Warning[]): boolean {
  return warnings.some(({ level }) => level === 'danger')
}

const sentences: Record<Exclude<Hindrance, 'obstacle'>, string> = {
  busy: 'One moment.',
  working: 'The wallet is still working out what this does.',
  failed: 'This could not be worked out, so it cannot be approved. Try again, or reject it.',
  unacknowledged: 'Read the warnings, then tick “I understand the risk”.',
  lapsed:
    'Updated: a danger is new or got worse. Read the warnings, then tick “I understand the risk” again.',
  unfocused: 'Click this window first. It only takes answers while it is in front.',
  tooSoon: 'One moment, so that nothing is approved by a stray click.',
}

function findHindrance(state: DecisionState): Hindrance | undefined {
  const { approval, warnings, acknowledged, inFront, armed, obstacle, busy } = state
  if (busy) return 'busy'
  if (approval.reviewState === 'working') return 'working'
  if (approval.reviewState === 'failed' || !approval.review) return 'failed'
  if (obstacle !== undefined) return 'obstacle'
  if (needsAcknowledgement(warnings) && !acknowledged) return state.lapsed ? 'lapsed' : 'unacknowledged'
  if (!inFront) return 'unfocused'
  return armed ? undefined : 'tooSoon'
}
