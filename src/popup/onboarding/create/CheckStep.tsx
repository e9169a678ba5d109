import { type FormEvent, type RefObject, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { StepFrame } from '../StepFrame.tsx'
import { stepCounts } from '../steps.ts'
import classes from './CheckStep.module.css'
import { pickPlaces } from './pickPlaces.ts'

type CheckStepProps = {
  readonly words: readonly string[]
  readonly password: RefObject<string>
  readonly onBack: () => void
  readonly onCreated: () => void
}

const ASKED = 3

/** Asks for a few of the words, so that nobody goes on without having them, and makes the wallet. */
export function CheckStep({ words, password, onBack, onCreated }: CheckStepProps) {
  const [places] = useState(() => pickPlaces(words.length, ASKED))
  const [answers, setAnswers] = useState<Readonly<Record<number, string>>>({})
  const [checked, setChecked] = useState(false)
  const { run, busy, problem } = useCommand('createWallet')
  const isRight = (place: number) => answers[place]?.trim().toLowerCase() === words[place]
  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (!busy && places.every(isRight) && (await run({ words: [...words], password: password.current })))
      onCreated()
  }
  return (
    <StepFrame
      title="Check what you wrote down"
      lead={`Enter ${ASKED} of your ${words.length} words.`}
      step={{ at: 3, of: stepCounts.create }}
      onBack={onBack}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        {places.map((place) => (
          <TextField
            key={place}
            label={`Word ${place + 1}`}
            value={answers[place] ?? ''}
            onChange={(text) => {
              setAnswers({ ...answers, [place]: text })
              setChecked(false)
            }}
            problem={
              checked && !isRight(place)
                ? `That is not word ${place + 1}. Look at what you wrote down.`
                : undefined
            }
            secret
          />
        ))}
        <ProblemText problem={problem} />
        <Button type="submit" busy={busy} disabled={!places.every((place) => answers[place]?.trim())}>
          Continue
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Show the words again
        </Button>
      </form>
    </StepFrame>
  )
}
