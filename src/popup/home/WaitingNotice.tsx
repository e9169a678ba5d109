import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './WaitingNotice.module.css'

/** Leads to the requests that wait for a decision, if there are any. */
export function WaitingNotice() {
  const count = useView(({ approvalCount }) => approvalCount)
  if (count === 0) return null
  return (
    <Link to="/approve" className={classes.notice}>
      <Icon name="wait" />
      <span className={classes.words}>
        {count === 1 ? 'One request waits for you' : `${count} requests wait for you`}
      </span>
      <Icon name="forward" small />
    </Link>
  )
}
