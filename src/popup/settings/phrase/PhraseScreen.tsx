import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useActiveAccount } from '../../wallet/active.ts'
import { PhrasePassword } from './PhrasePassword.tsx'
import { PhraseReveal } from './PhraseReveal.tsx'
import type { PhraseFacts } from './phraseFacts.ts'

/** Shows the recovery phrase of the wallet to whoever knows its password. */
export function PhraseScreen() {
  const phrase = useSecret()
  const [facts, setFacts] = useState<PhraseFacts>()
  const account = useActiveAccount()
  return (
    <Screen title="Recovery phrase" onBack={() => navigate('/settings')}>
      {facts ? (
        <PhraseReveal phrase={phrase} facts={facts} />
      ) : (
        account && <PhrasePassword walletId={account.walletId} phrase={phrase} onOpened={setFacts} />
      )}
    </Screen>
  )
}
