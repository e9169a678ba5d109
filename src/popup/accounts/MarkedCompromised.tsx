import { Link } from '../router/Link.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './accounts.module.css'

/** Says that a wallet was marked as being in other hands, and takes the mark off if that was a false alarm. */
export function MarkedCompromised({ walletId }: { readonly walletId: string }) {
  const { run, busy, problem } = useCommand('setWalletCompromised')
  return (
    <Alert level="danger" title="You marked this wallet as leaked">
      <div className={classes.mark}>
        <p>
          <Link to={`/security/leak?wallet=${walletId}`}>Move what is left</Link>, and never use it again.
        </p>
        <ProblemText problem={problem} />
        <Button variant="secondary" busy={busy} onClick={() => void run({ walletId, compromised: false })}>
          It did not leak after all
        </Button>
      </div>
    </Alert>
  )
}
