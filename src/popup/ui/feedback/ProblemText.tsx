import { Icon } from '../pictures/Icon.tsx'
import classes from './ProblemText.module.css'

/** What went wrong, where no field is to blame; said aloud when it appears. */
export function ProblemText({ problem }: { readonly problem: { readonly message: string } | undefined }) {
  return (
    <div role="status" className={classes.problem}>
      {problem && (
        <>
          <Icon name="warning" small />
          <span>{problem.message}</span>
        </>
      )}
    </div>
  )
}
