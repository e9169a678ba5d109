import type { Alert } from '../../../protocol/alerts.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { OriginText } from '../../ui/values/OriginText.tsx'
import { useView } from '../../wallet/walletStore.ts'
import { describeEntry } from '../audit/describeEntry.ts'
import classes from './alerts.module.css'
import { LevelMark } from './LevelMark.tsx'

const clock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** One alert: what stood out, when, by what; it is open until the person says that they know. */
export function AlertCard({
  alert,
  onAcknowledge,
}: {
  readonly alert: Alert
  readonly onAcknowledge?: (() => void) | undefined
}) {
  const { title, sentence, level, evidence, atMs } = alert
  const accounts = useView((view) => view.accounts)
  const nameOf = (accountId?: string) => accounts.find(({ id }) => id === accountId)?.name
  const body = (
    <>
      <p className={classes.meta}>
        <LevelMark level={level} />
        <time dateTime={new Date(atMs).toISOString()}>{clock.format(atMs)}</time>
      </p>
      <p>{sentence}</p>
      <details className={classes.evidence}>
        <summary>What it goes by</summary>
        <ul className={classes.list}>
          {evidence.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is listed never changes
            <li key={index} className={classes.entry}>
              <span>
                {describeEntry(entry).title} {nameOf(entry.accountId)}
                {entry.origin && (
                  <>
                    {' · '}
                    <OriginText origin={entry.origin} />
                  </>
                )}
              </span>
              <time className={classes.soft} dateTime={new Date(entry.atMs).toISOString()}>
                {clock.format(entry.atMs)}
              </time>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
  if (!onAcknowledge) {
    return (
      <div className={classes.earlier}>
        <h3 className={classes.title}>{title}</h3>
        {body}
      </div>
    )
  }
  return (
    <Card title={title}>
      {body}
      <Button variant="secondary" onClick={onAcknowledge} aria-label={`I know of this: ${title}`}>
        I know of this
      </Button>
    </Card>
  )
}
