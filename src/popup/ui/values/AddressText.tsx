import { Fragment } from 'react'
import { checksumAddress } from '../format/checksumAddress.ts'
import { shortenAddress } from '../format/shortenAddress.ts'
import classes from './AddressText.module.css'

type AddressTextProps = {
  readonly address: string
  /** `full` in groups of four, as people compare it; the text itself has no gaps. */
  readonly form: 'short' | 'full'
}

/** An address, with its checksum in the case of its letters (EIP-55). */
export function AddressText({ address, form }: AddressTextProps) {
  const written = checksumAddress(address)
  if (form === 'short') {
    return (
      <span className={classes.short} title={written}>
        {shortenAddress(written)}
      </span>
    )
  }
  return (
    <span className={classes.full}>
      {groupsOf(written).map(({ start, text }) => (
        <Fragment key={start}>
          <span className={classes.group}>{text}</span>
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}

/** The first group is `0x` and four digits, so that the rest fall into nine even ones. */
function groupsOf(address: string): { start: number; text: string }[] {
  const groups = [{ start: 0, text: address.slice(0, 6) }]
  for (let start = 6; start < address.length; start += 4) {
    groups.push({ start, text: address.slice(start, start + 4) })
  }
  return groups
}
