import { type RefObject, useState } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PhraseList } from '../../ui/PhraseList.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'
import { WordCountChoice } from './WordCountChoice.tsx'

type PhraseStepProps = {
  /** Where the words are kept for the next step. */
  readonly words: RefObject<readonly string[]>
  readonly onBack: () => void
  readonly onContinue: () => void
}

/** Shows the new recovery phrase, once it is asked for. Until then there is none on the page. */
export function PhraseStep({ words, onBack, onContinue }: PhraseStepProps) {
  const [shown, setShown] = useState<readonly string[]>()
  const [wordCount, setWordCount] = useState<12 | 24>(words.current.length === 24 ? 24 : 12)
  const { run, busy, problem } = useCommand('draftPhrase')
  async function reveal(count: 12 | 24) {
    if (words.current.length !== count) {
      const draft = await run({ wordCount: count })
      if (!draft) return
      words.current = draft.words
    }
    setShown(words.current)
  }
  function changeCount(count: 12 | 24) {
    setWordCount(count)
    if (shown) void reveal(count)
  }
  return (
    <StepFrame
      title="Your recovery phrase"
      lead={`These ${wordCount} words are your wallet. Whoever has them has your money; without them nobody, us included, can bring it back. Write them on paper, in order.`}
      step={{ at: 2, of: stepCounts.create }}
      onBack={onBack}
    >
      <PhraseList words={shown} wordCount={wordCount} busy={busy} onReveal={() => void reveal(wordCount)} />
      <WordCountChoice value={wordCount} onChange={changeCount} />
      <ProblemText problem={problem} />
      <Alert level="caution" title="No photo, no cloud, no message">
        We will never ask you for these words, and nobody honest will.
      </Alert>
      <Button disabled={!shown || busy} onClick={onContinue}>
        Continue
      </Button>
    </StepFrame>
  )
}
