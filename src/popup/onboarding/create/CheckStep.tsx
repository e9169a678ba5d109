import { useState } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { SecretField } from '../../ui/secrets/SecretField.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'
import { pickPlaces } from './pickPlaces.ts'

type CheckStepProps = {
  readonly phrase: Secret
  readonly password: Secret
  readonly onBack: () => void
  readonly onCreated: () => void
}

/** Asks for a few of the words, so that nobody goes on without having them, and makes the wallet. */
export function CheckStep({ phrase, password, onBack, onCreated }: CheckStepProps) {
  const answers = [useSecretInput(), useSecretInput(), useSecretInput()]
  const [wordCount] = useState(() => listWords(phrase).length)
  const [places] = useState(() => pickPlaces(wordCount, answers.length))
  /** The places that were answered wrongly, until something else is typed. */
  const [wrong, setWrong] = useState<readonly number[]>([])
  const { run, busy, problem } = useCommand('createWallet')
  const asked = answers.map((input, i) => ({ input, place: places[i] ?? 0 }))
  async function submit() {
    const words = listWords(phrase)
    const isRight = (text: string, place: number) => text.trim().toLowerCase() === words[place]
    const missed = asked.filter(({ input, place }) => !isRight(input.read(), place))
    setWrong(missed.map(({ place }) => place))
    if (!busy && missed.length === 0 && (await run({ words, password: password.read() }))) onCreated()
  }
  return (
    <StepFrame
      title="Check what you wrote down"
      lead={`Enter ${answers.length} of your ${wordCount} words.`}
      step={{ at: 3, of: stepCounts.create }}
      onBack={onBack}
    >
      <Form onSubmit={submit}>
        {asked.map(({ input, place }) => (
          <SecretField
            key={place}
            label={`Word ${place + 1}`}
            input={input}
            onEdit={() => setWrong([])}
            problem={
              wrong.includes(place)
                ? `That is not word ${place + 1}. Look at what you wrote down.`
                : undefined
            }
          />
        ))}
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy} disabled={!answers.every(({ filled }) => filled)}>
          Continue
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Show the words again
        </Button>
      </Form>
    </StepFrame>
  )
}

function listWords(phrase: Secret): string[] {
  return phrase.read().split(' ')
}
