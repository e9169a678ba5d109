import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { PhraseList } from '../../ui/secrets/PhraseList.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'
import { WordCountChoice } from './WordCountChoice.tsx'

type PhraseStepProps = {
  /** Where the words are kept for the next step. */
  readonly phrase: Secret
  readonly onBack: () => void
  readonly onContinue: () => void
}

/** Shows the new recovery phrase, once it is asked for. Until then there is none on the page. */
export function PhraseStep({ phrase, onBack, onContinue }: PhraseStepProps) {
  const cover = usePrivacyCover()
  const [seen, setSeen] = useState(false)
  const [wordCount, setWordCount] = useState<12 | 24>(() => (countWords(phrase) === 24 ? 24 : 12))
  const { run, busy, problem } = useCommand('draftPhrase')
  async function reveal(count: 12 | 24) {
    if (countWords(phrase) !== count) {
      const draft = await run({ wordCount: count })
      if (!draft) return
      phrase.write(draft.words.join(' '))
    }
    setWordCount(count)
    setSeen(true)
    cover.show()
  }
  function changeCount(count: 12 | 24) {
    if (cover.shown) return void reveal(count)
    setWordCount(count)
    setSeen(false)
  }
  return (
    <StepFrame
      title="Your recovery phrase"
      lead={`These ${wordCount} words are your wallet. Whoever has them has your money; without them nobody, us included, can bring it back. Write them on paper, in order.`}
      step={{ at: 2, of: stepCounts.create }}
      onBack={onBack}
    >
      <PhraseList
        phrase={phrase}
        wordCount={wordCount}
        shown={cover.shown}
        busy={busy}
        onReveal={() => void reveal(wordCount)}
      />
      <WordCountChoice value={wordCount} onChange={changeCount} />
      <ProblemText problem={problem} />
      <Alert level="caution" title="No photo, no cloud, no message">
        We will never ask you for these words, and nobody honest will.
      </Alert>
      <Button disabled={!seen || busy} onClick={onContinue}>
        Continue
      </Button>
    </StepFrame>
  )
}

function countWords(phrase: Secret): number {
  return phrase.read().split(' ').length
}
