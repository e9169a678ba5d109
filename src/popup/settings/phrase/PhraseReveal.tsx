import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { PhraseList } from '../../ui/secrets/PhraseList.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import type { PhraseFacts } from './phraseFacts.ts'

type PhraseRevealProps = { readonly phrase: Secret; readonly facts: PhraseFacts }

/** The words, hidden until asked for, and hidden again as soon as the person turns to something else. */
export function PhraseReveal({ phrase, facts }: PhraseRevealProps) {
  const cover = usePrivacyCover()
  return (
    <>
      {facts.hasPassphrase && (
        <Alert level="caution" title="These words are not all">
          This wallet also has a passphrase. Without it they open another, empty one.
        </Alert>
      )}
      <PhraseList
        phrase={phrase}
        wordCount={facts.wordCount}
        shown={cover.shown}
        busy={false}
        onReveal={cover.show}
      />
      {cover.shown && (
        <Button variant="secondary" onClick={cover.hide}>
          Hide
        </Button>
      )}
    </>
  )
}
