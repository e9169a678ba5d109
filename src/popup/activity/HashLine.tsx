import { CopyButton } from '../ui/actions/CopyButton.tsx'
import { shortenAddress } from '../ui/format/shortenAddress.ts'
import { Row } from '../ui/layout/Row.tsx'
import classes from './HashLine.module.css'

type HashLineProps = { readonly hash: string; readonly label?: string }

/** The hash of a transaction, to recognise it and to copy it whole. */
export function HashLine({ hash, label = 'Transaction hash' }: HashLineProps) {
  return (
    <Row label={label}>
      <span className={classes.hash}>
        <code title={hash}>{shortenAddress(hash)}</code>
        <CopyButton text={hash} label={`Copy: ${label.toLowerCase()}`} compact />
      </span>
    </Row>
  )
}
