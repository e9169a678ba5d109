import type { SlotInfo } from '../../../protocol/slots.ts'
import { Removal } from '../../ui/actions/Removal.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { describeLoss } from './describeWay.ts'
import classes from './ways.module.css'

type RevokeWayProps = { readonly slot: SlotInfo; readonly onRevoked: () => void }

/** Takes a way in away, after saying what is lost with it. */
export function RevokeWay({ slot, onRevoked }: RevokeWayProps) {
  const { run, busy, problem } = useCommand('revokeSlot')
  async function revoke() {
    if (await run({ slotId: slot.slotId })) onRevoked()
  }
  return (
    <Removal
      label="Remove"
      name={`“${slot.name}”`}
      action="Remove it"
      busy={busy}
      problem={problem}
      onRemove={() => void revoke()}
    >
      <p>{describeLoss(slot)}</p>
      <p className={classes.soft}>
        The wallet’s own key is replaced with it. An old copy of this browser’s data that lies elsewhere could
        still be opened as it was then.
      </p>
    </Removal>
  )
}
