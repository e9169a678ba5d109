import { useCallback, useMemo, useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { PhraseList } from '../../ui/secrets/PhraseList.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import { PrintSheet } from '../paper/PrintSheet.tsx'
import { SharePaper } from './SharePaper.tsx'
import type { ShareFacts } from './shareFacts.ts'

type SharePagesProps = {
  readonly walletName: string
  readonly shares: Secret
  readonly facts: ShareFacts
  readonly onDone: () => void
}

/** The shares one after another, covered until asked for; or all of them on paper, a page each. */
export function SharePages({ walletName, shares, facts, onDone }: SharePagesProps) {
  const { count, threshold, wordCount } = facts
  const [at, setAt] = useState(0)
  const [printing, setPrinting] = useState(false)
  const cover = usePrivacyCover()
  const share = useMemo(() => lineOf(shares, at), [shares, at])
  const finish = useCallback(() => setPrinting(false), [])
  function go(to: number) {
    cover.hide()
    setAt(to)
  }
  return (
    <Stack>
      <h2>
        Share {at + 1} of {count}
      </h2>
      <p>
        Write it on a paper of its own, in order. Any {threshold} of the {count} bring the wallet back. They
        are shown now and never again.
      </p>
      <PhraseList
        key={at}
        name={`Share ${at + 1}`}
        phrase={share}
        wordCount={wordCount}
        shown={cover.shown}
        busy={false}
        onReveal={cover.show}
      />
      {cover.shown && (
        <Button variant="secondary" onClick={cover.hide}>
          Hide
        </Button>
      )}
      {at + 1 < count ? (
        <Button onClick={() => go(at + 1)}>Next share</Button>
      ) : (
        <Button onClick={onDone}>Done</Button>
      )}
      {at > 0 && (
        <Button variant="quiet" onClick={() => go(at - 1)}>
          The one before
        </Button>
      )}
      <Button variant="secondary" onClick={() => setPrinting(true)}>
        Print all, a page each
      </Button>
      <Alert level="caution" title="Printers keep what they print">
        Use one of your own, on a cable. Do not choose “Save as PDF”.
      </Alert>
      {printing && (
        <PrintSheet onPrinted={finish}>
          {Array.from({ length: count }, (_, place) => place).map((place) => (
            <SharePaper key={place} walletName={walletName} shares={shares} at={place} facts={facts} />
          ))}
        </PrintSheet>
      )}
    </Stack>
  )
}

/** One share, read from among the others when it is drawn. Nothing is copied. */
function lineOf(shares: Secret, at: number): Secret {
  return { ...shares, read: () => shares.read().split('\n')[at] ?? '' }
}
