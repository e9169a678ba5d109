import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { useRoute } from '../../router/useRoute.ts'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useActiveAccount } from '../../wallet/active.ts'
import { PhraseReveal } from './PhraseReveal.tsx'
import { PhraseWarning } from './PhraseWarning.tsx'
import type { PhraseFacts } from './phraseFacts.ts'

/** Shows the recovery phrase of a wallet: the one that the address names, else the active account's. */
export function PhraseScreen() {
  const phrase = useSecret()
  const [facts, setFacts] = useState<PhraseFacts>()
  const account = useActiveAccount()
  const named = useRoute().query.get('wallet')
  const walletId = named ?? account?.walletId
  return (
    <Screen title="Recovery phrase" onBack={() => navigate(named ? '/settings/backup' : '/settings')}>
      {facts ? (
        <PhraseReveal phrase={phrase} facts={facts} />
      ) : (
        walletId && <PhraseWarning walletId={walletId} phrase={phrase} onOpened={setFacts} />
      )}
    </Screen>
  )
}
