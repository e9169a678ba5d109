import { type KeyboardEvent, useId, useState } from 'react'
import type { Warning } from '../../../protocol/explanation.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { needsAcknowledgement } from '../decision/canApprove.ts'
import type { UpdateNote } from '../decision/describeUpdate.ts'
import classes from './DecisionFooter.module.css'
import type { DecisionControl } from './useDecision.ts'

type DecisionFooterProps = {
  readonly control: DecisionControl
  readonly action: string
  readonly warnings: readonly Warning[]
  readonly note: UpdateNote | undefined
}

/**
 * The two answers. The one that approves stays reachable while it does not work, and says why; Enter never gives it,
 * for Enter is what people press without reading.
 */
export function DecisionFooter({ control, action, warnings, note }: DecisionFooterProps) {
  const { decision, approve, reject, busy, problem } = control
  const [pressedEnter, setPressedEnter] = useState(false)
  const isDangerous = needsAcknowledgement(warnings)
  const reasonId = useId()
  const reason = decision.allowed ? undefined : decision.sentence

  function refuseEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    setPressedEnter(true)
  }

  return (
    <footer className={classes.footer}>
      <div className={classes.inside}>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <FooterNote control={control} note={note} pressedEnter={pressedEnter} />
        <div className={classes.answers}>
          <Button
            variant={isDangerous ? 'primary' : 'secondary'}
            busy={busy === 'rejecting'}
            onClick={reject}
          >
            Reject
          </Button>
          <Button
            variant={isDangerous ? 'secondary' : 'primary'}
            className={classes.action}
            busy={busy === 'approving'}
            aria-disabled={!decision.allowed}
            aria-describedby={reason && reasonId}
            onKeyDown={refuseEnter}
            onClick={approve}
          >
            {action}
          </Button>
        </div>
        {reason && (
          <span className="visually-hidden" id={reasonId}>
            {reason}
          </span>
        )}
      </div>
    </footer>
  )
}

type FooterNoteProps = Pick<DecisionFooterProps, 'control' | 'note'> & { readonly pressedEnter: boolean }

/** One line above the answers: what keeps the action from working, or else what was updated. */
function FooterNote({ control: { decision }, note, pressedEnter }: FooterNoteProps) {
  const passing = decision.allowed || decision.why === 'tooSoon' || decision.why === 'busy'
  if (!passing) {
    const isNews = decision.why === 'lapsed'
    return (
      <p
        className={isNews || decision.why === 'obstacle' ? classes.material : classes.note}
        role={isNews ? 'status' : undefined}
      >
        {decision.sentence}
      </p>
    )
  }
  if (pressedEnter) {
    return (
      <p className={classes.note} role="status">
        Enter never approves. Press the space bar, or click.
      </p>
    )
  }
  if (!note) return null
  return (
    <p
      className={note.material ? classes.material : classes.note}
      role={note.material ? 'status' : undefined}
    >
      {note.sentence}
    </p>
  )
}
