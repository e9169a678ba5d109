import { ActivityFacts } from '../activity/ActivityFacts.tsx'
import { activityStates } from '../activity/activityStates.ts'
import { describeActivity } from '../activity/describeActivity.ts'
import { HashLine } from '../activity/HashLine.tsx'
import { Link } from '../router/Link.tsx'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Screen } from '../ui/Screen.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './SentScreen.module.css'

/** The transfer is on its way: its hash, where it stands, and the way to the list. */
export function SentScreen({ hash }: { readonly hash: string | undefined }) {
  const activity = useView((view) => view.activity.find((row) => row.hash === hash))
  const accounts = useView((view) => view.accounts)
  const isWaiting = !activity || activity.state === 'signed' || activity.state === 'pending'
  return (
    <Screen title="Sent" footer={<Button onClick={() => navigate('/')}>Close</Button>}>
      <div className={classes.sent}>
        <span className={classes.picture}>
          <Icon name={isWaiting ? 'send' : activityStates[activity.state].icon} />
        </span>
        <p className={classes.title}>
          {activity ? describeActivity(activity, accounts) : 'Handed to the network'}
        </p>
        {isWaiting ? (
          <Progress label="Waiting for a block. You can close this: the wallet keeps watching." />
        ) : (
          <p role="status">{activity.problem ?? activityStates[activity.state].words}</p>
        )}
      </div>
      <Card title="Transaction">
        {activity ? <ActivityFacts activity={activity} /> : hash && <HashLine hash={hash} />}
      </Card>
      <p className={classes.link}>
        <Link to="/activity">See all activity</Link>
      </p>
    </Screen>
  )
}
