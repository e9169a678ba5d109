import { useId, useState } from 'react'
import { accountAddress } from '../../../protocol/ids.ts'
import { CopyButton } from '../../ui/actions/CopyButton.tsx'
import { CoverButton } from '../../ui/actions/CoverButton.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { Sheet } from '../../ui/layout/Sheet.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { Identicon } from '../../ui/pictures/Identicon.tsx'
import { AddressText } from '../../ui/values/AddressText.tsx'
import { useActiveAccount } from '../../wallet/active.ts'
import classes from './AccountMenu.module.css'
import { AccountSheet } from './AccountSheet.tsx'

/** The account one looks at; opens the list of all. */
export function AccountMenu() {
  const [open, setOpen] = useState(false)
  const nameId = useId()
  const account = useActiveAccount()
  if (!account) return null
  const address = accountAddress(account.id)
  return (
    <div className={classes.account}>
      <Identicon address={address} size={32} />
      <div className={classes.words}>
        <span className={classes.name}>
          <span className={classes.label} id={nameId}>
            {account.name}
          </span>
          <Icon name="down" small />
          <CoverButton label="Account menu" describedBy={nameId} onClick={() => setOpen(true)} />
        </span>
        <span className={classes.address}>
          <AddressText address={address} form="short" />
          <CopyButton text={checksumAddress(address)} label="Copy address" compact />
        </span>
      </div>
      <Sheet title="Accounts" open={open} onClose={() => setOpen(false)}>
        <AccountSheet onDone={() => setOpen(false)} />
      </Sheet>
    </div>
  )
}
