import { Link } from '../router/Link.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { useView } from '../wallet/walletStore.ts'

/** Says that the wallet's spare copy can't be kept, and what to do; nothing where it can. */
export function MirrorNotice() {
  const failed = useView((view) => view.mirrorFailed)
  if (!failed) return null
  return (
    <Alert level="caution" title="The spare copy of your wallet is missing">
      <p>
        The wallet is stored and works. But this browser does not let it keep a second copy in another place,
        so damage to one may cost both. That happens in private windows, and where the disk is full.
      </p>
      <p>
        <Link to="/settings/backup">Make a backup</Link> now. Then free some space, or use a normal window,
        and lock and unlock the wallet: it tries again each time.
      </p>
    </Alert>
  )
}
