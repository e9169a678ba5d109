import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { walletClient } from '../wallet/walletClient.ts'
import classes from './LostNotice.module.css'

/** Said above every screen while the background does not answer. */
export function LostNotice() {
  return (
    <div className={classes.notice}>
      <Alert level="caution" title="The wallet does not answer">
        <p>What you see may be old, and nothing you do here reaches it.</p>
        <Button variant="secondary" onClick={() => walletClient.wake()}>
          Try again
        </Button>
      </Alert>
    </div>
  )
}
