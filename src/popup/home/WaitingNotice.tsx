import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './WaitingNotice.module.css'

/** Leads to the requests that wait for a decision, and to the review that the person left open, if there are any. */
export function WaitingNotice() {
  const count = useView(({ approvalCount }) => approvalCount)
  const own = useView(({ approvals }) => approvals.find(({ requester }) => requester.type === 'wallet')?.id)
  const requests = count === 1 ? 'One request waits for you' : `${count} requests wait for you`
  return (
    <>
      {count > 0 && <Notice to="/approve" words={requests} />}
      {own !== undefined && <Notice to={`/approve/${own}`} words="Something you began waits for you" />}
    </>
  )
}

function Notice({ to, words }: { readonly to: string; readonly words: string }) {
  return (
    <Link to={to} className={classes.notice}>
      <Icon name="wait" />
      <span className={classes.words}>{words}</span>
      <Icon name="forward" small />
    </Link>
  )
}
