import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { walletClient } from '../wallet/walletClient.ts'

/** Said above every screen while the background does not answer. */
export function LostNotice() {
  return (
    <Alert level="caution" title="The wallet does not answer">
      <p>What you see may be old. Nothing you do here reaches it.</p>
      <Button variant="secondary" onClick={() => walletClient.wake()}>
        Try again
      </Button>
    </Alert>
  )
}
