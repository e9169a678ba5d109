import { useState } from 'react'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useBackupState } from '../useBackupState.ts'
import { ShareChoice } from './ShareChoice.tsx'
import { SharePages } from './SharePages.tsx'
import type { ShareFacts } from './shareFacts.ts'

/** Splits a wallet into shares and shows them one by one, once. */
export function SharesScreen({ params }: { readonly params: PathParams }) {
  const walletId = params.walletId ?? ''
  const wallet = useBackupState().state?.wallets.find((candidate) => candidate.walletId === walletId)
  const shares = useSecret()
  const [facts, setFacts] = useState<ShareFacts>()
  const back = () => navigate('/settings/backup')
  return (
    <Screen title="Split into shares" onBack={back}>
      {!facts && wallet && <ShareChoice wallet={wallet} shares={shares} onMade={setFacts} />}
      {facts && (
        <SharePages walletName={wallet?.name ?? 'Wallet'} shares={shares} facts={facts} onDone={back} />
      )}
    </Screen>
  )
}
