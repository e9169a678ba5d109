import { useId, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useActiveChain } from '../../wallet/active.ts'
import classes from './NetworkMenu.module.css'
import { NetworkSheet } from './NetworkSheet.tsx'

/** The network one looks at; opens the list of all. */
export function NetworkMenu() {
  const [open, setOpen] = useState(false)
  const nameId = useId()
  const chain = useActiveChain()
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-label="Network menu"
        aria-describedby={nameId}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={classes.label} id={nameId}>
          {chain?.name ?? 'Network'}
        </span>
        <Icon name="down" small />
      </button>
      <Sheet title="Networks" open={open} onClose={() => setOpen(false)}>
        <NetworkSheet onDone={() => setOpen(false)} />
      </Sheet>
    </>
  )
}
