import { useState } from 'react'
import type { SlotInfo } from '../../../protocol/slots.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeLoss } from './describeWay.ts'
import classes from './ways.module.css'

type RevokeWayProps = { readonly slot: SlotInfo; readonly onRevoked: () => void }

/** Takes a way in away, after saying what is lost with it. */
export function RevokeWay({ slot, onRevoked }: RevokeWayProps) {
  const [asking, setAsking] = useState(false)
  const { run, busy, problem } = useCommand('revokeSlot')
  async function revoke() {
    if (await run({ slotId: slot.slotId })) onRevoked()
  }
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        Remove
      </Button>
      <Sheet title={`Remove “${slot.name}”?`} open={asking} onClose={() => setAsking(false)}>
        <div className={classes.form}>
          <p>{describeLoss(slot)}</p>
          <p className={classes.soft}>
            The wallet’s own key is replaced with it. An old copy of this browser’s data that lies elsewhere
            could still be opened as it was then.
          </p>
          <ProblemText problem={problem} />
          <div className={classes.buttons}>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              Keep
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void revoke()}>
              Remove it
            </Button>
          </div>
        </div>
      </Sheet>
    </>
  )
}
