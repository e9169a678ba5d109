import { type ReactNode, useState } from 'react'
import type { CommandResult } from '../../protocol/wallet.ts'
import { Screen } from '../ui/layout/Screen.tsx'
import { Stack } from '../ui/layout/Stack.tsx'
import { useSecret } from '../ui/secrets/useSecret.ts'
import { ShareEntry } from './shares/ShareEntry.tsx'
import { ShareReading } from './shares/ShareReading.tsx'
import { sayShareProgress } from './shares/sayShareProgress.ts'
import type { SourceProps } from './sourceProps.ts'

/** Shares, one after another, until there are enough of them. */
export function SharesSource({
  source,
  onBack,
  onFound,
  children,
}: SourceProps & { readonly children?: ReactNode }) {
  // One share a line.
  const shares = useSecret()
  const [progress, setProgress] = useState<CommandResult<'checkShares'>>()
  return (
    <Screen title="Your shares" onBack={onBack}>
      <Stack>
        <p>Enter one share after another, in any order. Commas, numbers and line breaks do no harm.</p>
        <p role="status">{progress && sayShareProgress(progress)}</p>
        {progress?.complete ? (
          <ShareReading shares={shares} source={source} onFound={onFound} />
        ) : (
          <ShareEntry shares={shares} onAdded={setProgress} />
        )}
        {children}
      </Stack>
    </Screen>
  )
}
