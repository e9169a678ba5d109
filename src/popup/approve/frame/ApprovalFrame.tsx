import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Approval } from '../../../protocol/approval.ts'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { groupWarnings } from '../decision/groupWarnings.ts'
import { getWarnings } from '../decision/summarizeRisk.ts'
import { Words } from '../parties/Words.tsx'
import classes from './ApprovalFrame.module.css'
import { Asker } from './Asker.tsx'
import type { ApprovalPlace } from './approvalPlace.ts'
import { DecisionFooter } from './DecisionFooter.tsx'
import { Details } from './Details.tsx'
import { ForAccount } from './ForAccount.tsx'
import { Insistence } from './Insistence.tsx'
import { nameStep } from './nameStep.ts'
import { QueueBar } from './QueueBar.tsx'
import { ReviewState } from './ReviewState.tsx'
import { useAcknowledgement } from './useAcknowledgement.ts'
import { useDecision } from './useDecision.ts'
import { useInFront } from './useInFront.ts'
import { useReviewRefresh } from './useReviewRefresh.ts'
import { useUpdateNote } from './useUpdateNote.ts'
import { WarningAlert } from './WarningAlert.tsx'
import { Warnings } from './Warnings.tsx'

type ApprovalFrameProps = {
  readonly approval: Approval
  readonly place: ApprovalPlace
  readonly title: string
  /** What will happen, in order. */
  readonly sentences: readonly string[]
  /** The word on the button that approves. */
  readonly action: string
  readonly choice: Record<string, unknown>
  /** Why it cannot be approved as it stands, in a sentence. */
  readonly obstacle?: string | undefined
  /** Whether the person is changing what is asked: it is then not worked out anew under their hands. */
  readonly edited?: boolean | undefined
  readonly effects?: ReactNode
  readonly permits?: ReactNode
  /** The network fee, or the fields of a signature. */
  readonly terms?: ReactNode
  readonly details?: ReactNode
}

/**
 * The frame of every approval. Each part has its one place, so that a person who has seen one approval knows where to
 * look in the next: who asks, for which account, what happens, what it permits, what to look out for, the terms, the
 * details, and the two answers. The gravest danger comes before all that a site could make long.
 */
export function ApprovalFrame(props: ApprovalFrameProps) {
  const { approval, place, sentences, action, choice, obstacle, edited = false } = props
  const title = nameStep(place.step, props.title)
  const warnings = getWarnings(approval)
  const leading = groupWarnings(warnings).find(({ whole }) => whole.level === 'danger')
  const { setAcknowledged, ...tick } = useAcknowledgement(warnings)
  const hindered = approval.forbidden ?? obstacle
  const control = useDecision({ approval, place, choice, obstacle: hindered, warnings, ...tick })
  const paused = !useInFront() || edited || control.busy !== undefined
  const refresh = useReviewRefresh(approval, { paused })
  const note = useUpdateNote(approval)
  const heading = useHeadingFocus(title)
  const headingId = useId()

  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        {place.queue && place.queue.count > 1 && <QueueBar {...place.queue} />}
        <Asker approval={approval} onBack={place.onBack} />
      </header>
      <main className={classes.body} aria-labelledby={headingId}>
        <ForAccount approval={approval} />
        <div className={classes.statement}>
          <h1 className={classes.title} id={headingId} ref={heading} tabIndex={-1}>
            <Words text={title} />
          </h1>
          {sentences.length > 0 && (
            <p>
              <Words text={sentences.join(' ')} />
            </p>
          )}
        </div>
        {leading && <WarningAlert group={leading} />}
        <Insistence requester={approval.requester} />
        {place.remark && <Alert level="caution" title={place.remark} />}
        <ReviewState approval={approval} refresh={refresh} />
        {props.effects}
        {props.permits}
        <Warnings
          warnings={warnings}
          leading={leading}
          acknowledged={tick.acknowledged}
          onAcknowledge={setAcknowledged}
        />
        {props.terms}
        {props.details && <Details>{props.details}</Details>}
      </main>
      <DecisionFooter control={control} action={action} warnings={warnings} note={note} />
    </div>
  )
}

/** A new approval is read from its heading on; never does an answer have the focus by itself. */
function useHeadingFocus(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Pellucid`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo?.(0, 0)
  }, [])
  return heading
}
