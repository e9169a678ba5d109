import { useState } from 'react'
import { openInTab } from '../browser.ts'
import { navigate } from '../router/navigate.ts'
import { useRoute } from '../router/useRoute.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useSecret } from '../ui/secrets/useSecret.ts'
import { useStatus } from '../wallet/walletStore.ts'
import { ChooseWay } from './ChooseWay.tsx'
import { FileSource } from './FileSource.tsx'
import { OpenWallet } from './OpenWallet.tsx'
import { PhraseSource } from './PhraseSource.tsx'
import { ReviewRecovery } from './ReviewRecovery.tsx'
import { SharesSource } from './SharesSource.tsx'
import { type FoundBackup, parseWay, type RecoveryWay } from './way.ts'

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'done'; readonly keepsAll: boolean }
  | { readonly name: 'source'; readonly way: RecoveryWay }
  | { readonly name: 'review'; readonly found: FoundBackup }

/** Brings a wallet back: for who forgot the password, whose browser lost it, or who comes from another one. */
export function RecoverScreen() {
  const way = parseWay(useRoute().query.get('way'))
  const [step, setStep] = useState<Step>(way ? { name: 'source', way } : { name: 'choose' })
  const status = useStatus()
  // What the wallet comes back from, as JSON; it ends with this screen.
  const source = useSecret()
  const inPopup = document.documentElement.dataset.frame === 'popup'
  const choose = () => {
    source.clear()
    setStep({ name: 'choose' })
  }
  if (step.name === 'done') {
    return (
      <Screen title="Your wallet is back" footer={<Button onClick={goHome}>Open wallet</Button>}>
        <Alert level="info" title="It opens with your new password">
          {step.keepsAll
            ? 'All your accounts are as they were.'
            : 'A wallet that was here before is kept aside, under Settings, Back up.'}
        </Alert>
      </Screen>
    )
  }
  if (status === 'unlocked' && step.name !== 'review') {
    return <OpenWallet onBack={goHome} />
  }
  if (inPopup) {
    return (
      <Screen title="Get your wallet back" onBack={goHome}>
        <p>This needs a place that stays open while you look for your words or your file.</p>
        <Button onClick={() => void openInTab('/recover').then(() => window.close())}>Go on in a tab</Button>
      </Screen>
    )
  }
  if (step.name === 'choose')
    return <ChooseWay onChoose={(chosen) => setStep({ name: 'source', way: chosen })} />
  if (step.name === 'review') {
    return (
      <ReviewRecovery
        found={step.found}
        source={source}
        onBack={choose}
        onDone={(keepsAll) => {
          source.clear()
          setStep({ name: 'done', keepsAll })
        }}
      />
    )
  }
  const Source = sources[step.way]
  return <Source source={source} onBack={choose} onFound={(found) => setStep({ name: 'review', found })} />
}

const sources = { phrase: PhraseSource, shares: SharesSource, file: FileSource } as const

function goHome(): void {
  navigate('/', { replace: true })
}
