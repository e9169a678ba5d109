import { CopyButton } from '../../ui/actions/CopyButton.tsx'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { AccountFace } from '../../ui/values/AccountFace.tsx'
import { Badge } from '../../ui/values/Badge.tsx'
import { ChoiceRow } from '../ChoiceRow.tsx'
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
      <ChoiceRow active={active} onSelect={onSelect}>
        <AccountFace name={name} address={address} />
        {watched && <Badge>Watched</Badge>}
      </ChoiceRow>
      <CopyButton text={checksumAddress(address)} label={`Copy the address of ${name}`} compact />
      <IconButton label={`Rename ${name}`} onClick={onRename}>
        <Icon name="edit" small />
      </IconButton>
    </li>
  )
}
