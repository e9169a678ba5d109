import { useId, useState } from 'react'
import { CoverButton } from '../../ui/actions/CoverButton.tsx'
import { Sheet } from '../../ui/layout/Sheet.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
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
      <div className={classes.button}>
        <span className={classes.label} id={nameId}>
          {chain?.name ?? 'Network'}
        </span>
        <Icon name="down" small />
        <CoverButton label="Network menu" describedBy={nameId} onClick={() => setOpen(true)} />
      </div>
      <Sheet title="Networks" open={open} onClose={() => setOpen(false)}>
        <NetworkSheet onDone={() => setOpen(false)} />
      </Sheet>
    </>
  )
}
