import { useState } from 'react'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useBackupState } from '../useBackupState.ts'
import { CheckPhraseForm } from './CheckPhraseForm.tsx'

const back = () => navigate('/settings/backup')

/** Asks for some words of a phrase, or all of them, and keeps that they were right. */
export function CheckPhraseScreen({ params }: { readonly params: PathParams }) {
  const walletId = params.walletId ?? ''
  const wordCount = useBackupState().state?.wallets.find((wallet) => wallet.walletId === walletId)?.wordCount
  const [done, setDone] = useState(false)
  if (done) {
    return (
      <Screen title="Check my phrase" footer={<Button onClick={back}>Done</Button>}>
        <Alert level="info" title="These are the words">
          What you wrote down opens this wallet. Put it back where nobody else looks.
        </Alert>
      </Screen>
    )
  }
  return (
    <Screen title="Check my phrase" onBack={back}>
      {wordCount !== undefined && wordCount > 0 && (
        <CheckPhraseForm walletId={walletId} wordCount={wordCount} onRight={() => setDone(true)} />
      )}
    </Screen>
  )
}
