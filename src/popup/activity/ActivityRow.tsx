import type { Activity } from '../../protocol/transaction.ts'
import { Words } from '../approve/parties/Words.tsx'
import { formatDuration } from '../ui/format/formatDuration.ts'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useView } from '../wallet/walletStore.ts'
import { ActivityFacts } from './ActivityFacts.tsx'
import classes from './ActivityRow.module.css'
import { describeActivity } from './describeActivity.ts'
import { describePromise } from './describePromise.ts'
import { pickActivityIcon } from './pickActivityIcon.ts'
import { markOf } from './replacement/markOf.ts'

type ActivityRowProps = { readonly activity: Activity; readonly nowMs: number }

/** One activity in a sentence, with where it stands; it opens to show the rest. */
export function ActivityRow({ activity, nowMs }: ActivityRowProps) {
  const accounts = useView((view) => view.accounts)
  const rows = useView((view) => view.activity)
  const { words, icon, tone } = markOf(activity, rows)
  const promise = describePromise(activity)
  return (
    <li>
      <details className={classes.row}>
        <summary className={classes.summary}>
          <span className={classes.picture}>
            <Icon name={pickActivityIcon(activity)} small />
          </span>
          <span className={classes.words}>
            <span className={classes.title}>
              <Words text={describeActivity(activity, accounts)} />
            </span>
            <span className={classes[tone]}>
              <Icon name={icon} small />
              {words}
              {tone === 'waiting' && ` · ${formatDuration(nowMs - activity.createdAtMs)}`}
              {promise && ` · ${promise}`}
            </span>
            {activity.problem && <span className={classes.problem}>{activity.problem}</span>}
          </span>
          <time className={classes.time} dateTime={new Date(activity.createdAtMs).toISOString()}>
            {clock.format(activity.createdAtMs)}
          </time>
        </summary>
        <div className={classes.inside}>
          <ActivityFacts activity={activity} />
        </div>
      </details>
    </li>
  )
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
