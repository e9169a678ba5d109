import type { Approval } from '../../../protocol/approval.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import classes from './ReviewState.module.css'
import type { ReviewRefresh } from './useReviewRefresh.ts'

type ReviewStateProps = { readonly approval: Approval; readonly refresh: ReviewRefresh }

/** What stands in the place of a review that is not there yet, or that could not be made. */
export function ReviewState({ approval, refresh: { refresh, busy, problem } }: ReviewStateProps) {
  const { reviewState, reviewProblem, review } = approval
  if (reviewState === 'working' && !review) {
    return <Skeleton label="The wallet is working out what this does…" lines={4} />
  }
  if (reviewState !== 'failed') return problem ? <p className={classes.problem}>{problem}</p> : null
  return (
    <Alert level="caution" title="This could not be worked out">
      <div className={classes.failed}>
        <p>{problem ?? reviewProblem ?? 'The wallet could not tell what this does.'}</p>
        <Button variant="secondary" busy={busy} onClick={refresh}>
          Try again
        </Button>
      </div>
    </Alert>
  )
}
