import type { ReactNode } from 'react'
import { Link } from '../router/Link.tsx'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Progress } from '../ui/feedback/Progress.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import type { IconName } from '../ui/pictures/iconPaths.ts'
import { useView } from '../wallet/walletStore.ts'
import { ActivityFacts } from './ActivityFacts.tsx'
import { activityStates } from './activityStates.ts'
import { describeActivity } from './describeActivity.ts'
import { HashLine } from './HashLine.tsx'
import { markOf } from './replacement/markOf.ts'
import classes from './TransactionScreen.module.css'

type TransactionScreenProps = {
  readonly title: string
  readonly hash: string | undefined
  /** The picture while it waits for a block. */
  readonly icon: IconName
  /** What there is to say about it beyond what every transaction has. */
  readonly children?: ReactNode
}

/** A transaction that the person has just approved: where it stands, its hash, and the way to the list. */
export function TransactionScreen({ title, hash, icon, children }: TransactionScreenProps) {
  const activity = useView((view) => view.activity.find((row) => row.hash === hash))
  const rows = useView((view) => view.activity)
  const accounts = useView((view) => view.accounts)
  const isWaiting = !activity || activity.state === 'signed' || activity.state === 'pending'
  return (
    <Screen title={title} footer={<Button onClick={() => navigate('/')}>Close</Button>}>
      <div className={classes.sent}>
        <span className={classes.picture}>
          <Icon name={isWaiting ? icon : activityStates[activity.state].icon} />
        </span>
        <p className={classes.title}>
          {activity ? describeActivity(activity, accounts) : 'Handed to the network'}
        </p>
        {isWaiting ? (
          <Progress
            label={`${activity?.blockNumber ? markOf(activity, rows).words : 'Waiting for a block'}. You can close this: the wallet keeps watching.`}
          />
        ) : (
          <p role="status">{activity.problem ?? markOf(activity, rows).words}</p>
        )}
      </div>
      {children}
      <Card title="Transaction">
        {activity ? <ActivityFacts activity={activity} /> : hash && <HashLine hash={hash} />}
      </Card>
      <p className={classes.link}>
        <Link to="/activity">See all activity</Link>
      </p>
    </Screen>
  )
}
