import { findDraft } from '../drafts/findDraft.ts'
import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './WaitingNotice.module.css'

const begun = { send: 'Go on with the transfer you began', swap: 'Go on with the swap you began' } as const

/** Leads to the requests that wait for a decision, and to the review or the form that the person left open, if any. */
export function WaitingNotice() {
  const count = useView(({ approvalCount }) => approvalCount)
  const own = useView(({ approvals }) => approvals.find(({ requester }) => requester.type === 'wallet')?.id)
  const view = useView((view) => view)
  // What was typed in this very window was left by the person.
  const left = (['send', 'swap'] as const).filter((form) =>
    findDraft(view, form, { nowMs: Date.now(), beforeMs: performance.timeOrigin }),
  )
  const requests = count === 1 ? 'One request waits for you' : `${count} requests wait for you`
  return (
    <>
      {count > 0 && <Notice to="/approve" words={requests} />}
      {own !== undefined && <Notice to={`/approve/${own}`} words="Something you began waits for you" />}
      {left.map((form) => (
        <Notice key={form} to={`/${form}`} words={begun[form]} />
      ))}
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
