import { lazy, Suspense } from 'react'
import { chooseScreen } from './chooseScreen.ts'
import { matchRoute } from './router/matchRoute.ts'
import { routes } from './router/routes.ts'
import { useRoute } from './router/useRoute.ts'
import { DamagedScreen } from './shell/DamagedScreen.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { LostNotice } from './shell/LostNotice.tsx'
import { Splash } from './shell/Splash.tsx'
import { useNoteActivity } from './shell/useNoteActivity.ts'
import { useTheme } from './shell/useTheme.ts'
import { WelcomeScreen } from './shell/WelcomeScreen.tsx'
import { StepUpSheet } from './stepUp/StepUpSheet.tsx'
import { UnlockScreen } from './unlock/UnlockScreen.tsx'
import { useConnection, useStatus } from './wallet/walletStore.ts'

const ResetPasswordScreen = lazy(async () => ({
  default: (await import('./unlock/ResetPasswordScreen.tsx')).ResetPasswordScreen,
}))

/** The whole of the wallet's screens, in the toolbar's window, in a tab and in the window of approvals. */
export function App() {
  useTheme()
  useNoteActivity()
  return (
    <ErrorBoundary>
      {useConnection() === 'lost' && <LostNotice />}
      <Suspense fallback={<Splash />}>
        <ChosenScreen />
        <StepUpSheet />
      </Suspense>
    </ErrorBoundary>
  )
}

function ChosenScreen() {
  const status = useStatus()
  const { path } = useRoute()
  if (!status) return <Splash />
  const chosen = chooseScreen(status, path, document.documentElement.dataset.frame === 'popup')
  switch (chosen) {
    case 'welcome':
      return <WelcomeScreen />
    case 'unlock':
      return <UnlockScreen />
    case 'resetPassword':
      return <ResetPasswordScreen />
    case 'damaged':
      return <DamagedScreen />
    default: {
      const { screen: Screen, params, pattern } = matchRoute(routes, chosen.path)
      return <Screen key={pattern} params={params} />
    }
  }
}
