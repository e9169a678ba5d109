import { AddressText } from '../../ui/AddressText.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Identicon } from '../../ui/Identicon.tsx'
import classes from './AccountSheet.module.css'

type AccountRowProps = {
  readonly name: string
  readonly address: string
  readonly active: boolean
  /** It can be looked at, and not used. */
  readonly watched: boolean
  readonly onSelect: () => void
  readonly onRename: () => void
}

/** One account of the list. */
export function AccountRow({ name, address, active, watched, onSelect, onRename }: AccountRowProps) {
  return (
    <li className={classes.row}>
      <button type="button" className={classes.choose} aria-current={active || undefined} onClick={onSelect}>
        <Identicon address={address} size={32} />
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={classes.address}>
            <AddressText address={address} form="short" />
          </span>
        </span>
        {watched && <Badge>Watched</Badge>}
        {active && (
          <span className={classes.check}>
            <Icon name="check" small />
          </span>
        )}
      </button>
      <CopyButton text={checksumAddress(address)} label={`Copy the address of ${name}`} compact />
      <IconButton label={`Rename ${name}`} onClick={onRename}>
        <Icon name="edit" small />
      </IconButton>
    </li>
  )
}
