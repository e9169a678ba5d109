import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'
import classes from './ImportStep.module.css'
import { PassphraseField } from './PassphraseField.tsx'
import { PhraseVerdict } from './PhraseVerdict.tsx'
import { usePhraseCheck } from './usePhraseCheck.ts'
import { useWords } from './useWords.ts'
import { WordGrid } from './WordGrid.tsx'
import { WordGridTools } from './WordGridTools.tsx'

type ImportStepProps = {
  readonly password: Secret
  readonly onBack: () => void
  readonly onCreated: () => void
}

/** Takes the words of a wallet that is already there, says what is wrong with them, and opens it. */
export function ImportStep({ password, onBack, onCreated }: ImportStepProps) {
  const boxes = useWords()
  const [shown, setShown] = useState(false)
  const passphrase = useSecretInput()
  const check = usePhraseCheck(boxes)
  const { run, busy, problem } = useCommand('createWallet')
  async function submit(event: FormEvent) {
    event.preventDefault()
    const extra = passphrase.filled ? { passphrase: passphrase.read() } : {}
    if (!busy && (await run({ words: boxes.read(), password: password.read(), ...extra }))) onCreated()
  }
  return (
    <StepFrame
      title="Import your wallet"
      lead="Enter your recovery phrase, or paste all of it into any box."
      step={{ at: 2, of: stepCounts.import }}
      onBack={onBack}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <WordGridTools
          wordCount={boxes.count}
          onWordCount={boxes.setCount}
          shown={shown}
          onShown={setShown}
        />
        <WordGrid boxes={boxes} shown={shown} check={check} />
        <PhraseVerdict check={check} onWord={boxes.write} />
        <PassphraseField input={passphrase} />
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy} disabled={!check?.complete}>
          Continue
        </Button>
      </form>
    </StepFrame>
  )
}
