import { useState } from 'react'
import { CheckPhraseForm } from '../../backup/check/CheckPhraseForm.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { PhraseList } from '../../ui/secrets/PhraseList.tsx'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useCommand } from '../../wallet/useCommand.ts'

type NewWordsProps = {
  readonly walletId: string
  /** The way back to where everything is moved from; `note` says in a sentence how far it came. */
  readonly onDone: (note?: string) => void
}

/** What a phrase has unless it is asked to be longer. */
const USUAL_COUNT = 12

/** The words of the wallet that everything is going to: shown, written down, and checked. */
export function NewWords({ walletId, onDone }: NewWordsProps) {
  const phrase = useSecret()
  const cover = usePrivacyCover()
  const [wordCount, setWordCount] = useState<number>()
  const [checking, setChecking] = useState(false)
  const { run, busy, problem } = useCommand('revealPhrase')

  async function reveal() {
    const result = wordCount === undefined ? await run({ walletId }) : undefined
    if (result) {
      phrase.write(result.words.join(' '))
      setWordCount(result.words.length)
    }
    if (result || wordCount !== undefined) cover.show()
  }

  if (checking && wordCount !== undefined) {
    return (
      <Screen key="check" title="Check the new words" onBack={() => setChecking(false)}>
        <CheckPhraseForm
          walletId={walletId}
          wordCount={wordCount}
          onRight={() => onDone('The new wallet is ready, and its words are on paper.')}
        />
      </Screen>
    )
  }
  return (
    <Screen
      key="words"
      title="The new wallet’s words"
      onBack={() => onDone()}
      footer={
        <>
          <Button
            variant="quiet"
            disabled={wordCount === undefined}
            onClick={() => onDone('Check the words of the new wallet as soon as everything is there.')}
          >
            Check later
          </Button>
          <Button disabled={wordCount === undefined} onClick={() => setChecking(true)}>
            Continue
          </Button>
        </>
      }
    >
      <p>
        Write them on paper, in order. What you move opens with these words, and no longer with the old ones.
      </p>
      <PhraseList
        phrase={phrase}
        wordCount={wordCount ?? USUAL_COUNT}
        shown={cover.shown}
        busy={busy}
        onReveal={() => void reveal()}
      />
      <ProblemText problem={problem} />
      <Alert level="caution" title="Not where the old ones were">
        If nobody knows how those got out, no photo, no cloud, no message, and no computer but this one.
      </Alert>
    </Screen>
  )
}
