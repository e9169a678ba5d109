import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import type { PhraseFacts } from './phraseFacts.ts'

type PhraseWarningProps = {
  readonly walletId: string
  /** Where the words are put. */
  readonly phrase: Secret
  readonly onOpened: (facts: PhraseFacts) => void
}

/** Says what the words are before they are asked for; whoever goes on proves to be the owner, if that is not fresh. */
export function PhraseWarning({ walletId, phrase, onOpened }: PhraseWarningProps) {
  const { run, busy, problem } = useCommand('revealPhrase')
  async function open() {
    const result = await run({ walletId })
    if (!result) return
    phrase.write(result.words.join(' '))
    onOpened({ wordCount: result.words.length, hasPassphrase: result.hasPassphrase })
  }
  return (
    <Stack>
      <Alert level="danger" title="These words are your money">
        Whoever sees them can take everything. Nobody who helps you needs them.
      </Alert>
      <ProblemText problem={problem} />
      <Button busy={busy} onClick={() => void open()}>
        Continue
      </Button>
    </Stack>
  )
}
