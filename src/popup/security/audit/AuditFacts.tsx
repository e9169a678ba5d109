import type { AuditEntry } from '../../../protocol/audit.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { Row } from '../../ui/layout/Row.tsx'
import { AddressText } from '../../ui/values/AddressText.tsx'
import { useView } from '../../wallet/walletStore.ts'
import classes from './AuditFacts.module.css'

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** All that was kept of an entry. */
export function AuditFacts({ entry }: { readonly entry: AuditEntry }) {
  const { seq, atMs, accountId, chainId, paramsHash, result, lockedId, mac } = entry
  const chain = useView((view) => view.chains.find(({ id }) => id === chainId))
  return (
    <div className={classes.facts}>
      <Row label="Entry" value={`#${seq}`} />
      <Row label="When" value={moment.format(atMs)} />
      {accountId && (
        <Row label="Account">
          <AddressText address={accountAddress(accountId)} form="full" />
        </Row>
      )}
      {chainId && <Row label="Network" value={chain?.name ?? chainId} />}
      {result && (
        <Row label="Result">
          <code className={classes.hash}>{result}</code>
        </Row>
      )}
      {paramsHash && (
        <Row label="What was asked, as a hash">
          <code className={classes.hash}>{paramsHash}</code>
        </Row>
      )}
      <Row label="Seal of the entry">
        <code className={classes.hash}>{mac}</code>
      </Row>
      {lockedId && (
        <p className={classes.note}>
          It happened while there was no key to seal it, and was sealed at the next unlock.
        </p>
      )}
    </div>
  )
}
