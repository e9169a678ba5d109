import { useEffect, useState } from 'react'
import { navigate } from '../router/navigate.ts'
import { Splash } from '../shell/Splash.tsx'
import { useStatus } from '../wallet/walletStore.ts'
import { OnboardingFlow } from './OnboardingFlow.tsx'

/** Sets up a wallet, where there is none. Who comes here with a wallet is led home. */
export function OnboardingScreen() {
  const status = useStatus()
  const [startedEmpty] = useState(status === 'empty')
  useEffect(() => {
    // The address stays while the wallet comes to be, so that the last step is still shown then.
    navigate(startedEmpty ? '/onboarding' : '/', { replace: true })
  }, [startedEmpty])
  return startedEmpty ? <OnboardingFlow /> : <Splash />
}
