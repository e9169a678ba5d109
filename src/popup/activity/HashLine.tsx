import { CopyButton } from '../ui/CopyButton.tsx'
import { shortenAddress } from '../ui/format/shortenAddress.ts'
import { Row } from '../ui/Row.tsx'
import classes from './HashLine.module.css'

/** The hash of a transaction, to recognise it and to copy it whole. */
export function HashLine({ hash }: { readonly hash: string }) {
  return (
    <Row label="Transaction hash">
      <span className={classes.hash}>
        <code title={hash}>{shortenAddress(hash)}</code>
        <CopyButton text={hash} label="Copy transaction hash" compact />
      </span>
    </Row>
  )
}
