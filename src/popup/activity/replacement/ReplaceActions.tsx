import type { Activity, ReplacementWay } from '../../../protocol/transaction.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { isWaiting } from './isFolded.ts'
import { isBeingCancelled } from './markOf.ts'
import classes from './ReplaceActions.module.css'

/** What can be done about a transaction that waits: pay more for it, or call it off. Nothing where nothing can. */
export function ReplaceActions({ activity }: { readonly activity: Activity }) {
  const rows = useView((view) => view.activity)
  const account = useView(({ accounts }) => accounts.find(({ id }) => id === activity.accountId))
  const { run, busy, problem } = useCommand('proposeReplacement')
  if (!isWaiting(activity) || isBeingCancelled(activity, rows)) return null
  if (!account || account.kind === 'watchOnly') return null
  const isCancellation = activity.replaces?.way === 'cancel'

  async function propose(way: ReplacementWay) {
    const proposed = await run({ activityId: activity.id, way })
    if (proposed) navigate(`/activity/replace/${proposed.approvalId}`)
  }
  return (
    <div className={classes.actions}>
      <div className={classes.buttons}>
        <Button variant="secondary" busy={busy} onClick={() => void propose('speedUp')}>
          Speed up
        </Button>
        {!isCancellation && (
          <Button variant="quiet" busy={busy} onClick={() => void propose('cancel')}>
            Cancel
          </Button>
        )}
      </div>
      <ProblemText problem={problem} />
      <p className={classes.words}>
        {isCancellation
          ? 'A higher network fee makes it more likely that this is done before what it cancels.'
          : 'Speeding up pays a higher network fee. Cancelling puts an empty transaction in its place, which costs a fee too. Either works only until this is in a block.'}
      </p>
    </div>
  )
}
