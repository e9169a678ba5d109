import { useCallback } from 'react'
import type { Secret } from '../../ui/secrets/secret.ts'
import { PaperPage } from '../paper/PaperPage.tsx'
import { PaperWords } from '../paper/PaperWords.tsx'
import type { ShareFacts } from './shareFacts.ts'

type SharePaperProps = {
  readonly walletName: string
  readonly shares: Secret
  readonly at: number
  readonly facts: ShareFacts
}

/** A share on a page of its own, with what whoever finds it needs to know. */
export function SharePaper({ walletName, shares, at, facts }: SharePaperProps) {
  const { count, threshold, wordCount } = facts
  const read = useCallback(() => shares.read().split('\n')[at] ?? '', [shares, at])
  return (
    <PaperPage title={`${walletName}: share ${at + 1} of ${count}`}>
      <p>
        Any {threshold} of {count} such pages bring this wallet back, in Pellucid under “Forgot your
        password?” or “Import an existing wallet”, then “Shamir shares”. Keep this one apart from the others.
      </p>
      <PaperWords read={read} wordCount={wordCount} />
    </PaperPage>
  )
}
