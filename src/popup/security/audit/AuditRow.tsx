import type { AuditEntry } from '../../../protocol/audit.ts'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { OriginText } from '../../ui/values/OriginText.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { AuditFacts } from './AuditFacts.tsx'
import classes from './AuditRow.module.css'
import { describeEntry } from './describeEntry.ts'
import { pickAuditIcon } from './pickAuditIcon.ts'

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

/** One entry in a sentence; it opens to show all that was kept of it. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const account = useView((view) => view.accounts.find(({ id }) => id === entry.accountId))
  const { title, detail } = describeEntry(entry)
  const { icon, tone } = pickAuditIcon(entry.type)
  return (
    <li>
      <details className={classes.row}>
        <summary className={classes.summary}>
          <span className={classes[tone]}>
            <Icon name={icon} small />
          </span>
          <span className={classes.words}>
            <span className={classes.title}>{title}</span>
            {(entry.origin || account || detail) && (
              <span className={classes.detail}>
                {entry.origin && <OriginText origin={entry.origin} />}
                {account && <span>{account.name}</span>}
                {detail && <span>{detail}</span>}
              </span>
            )}
          </span>
          <time className={classes.time} dateTime={new Date(entry.atMs).toISOString()}>
            {clock.format(entry.atMs)}
          </time>
        </summary>
        <AuditFacts entry={entry} />
      </details>
    </li>
  )
}
