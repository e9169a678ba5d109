import { useState } from 'react'
import { navigate } from '../../router/navigate.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useActiveAccount } from '../../wallet/active.ts'
import type { KeptPhrase } from './keptPhrase.ts'
import { PhrasePassword } from './PhrasePassword.tsx'
import { PhraseReveal } from './PhraseReveal.tsx'

/** Shows the recovery phrase of the wallet to whoever knows its password. */
export function PhraseScreen() {
  const [kept, setKept] = useState<KeptPhrase>()
  const account = useActiveAccount()
  return (
    <Screen title="Recovery phrase" onBack={() => navigate('/settings')}>
      {kept ? (
        <PhraseReveal kept={kept} />
      ) : (
        account && <PhrasePassword walletId={account.walletId} onOpened={setKept} />
      )}
    </Screen>
  )
}
