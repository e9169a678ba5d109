import { useState } from 'react'
import { pickPlaces } from '../../onboarding/create/pickPlaces.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { CheckedWord } from './CheckedWord.tsx'

const FEW = 3

type CheckPhraseFormProps = {
  readonly walletId: string
  readonly wordCount: number
  readonly onRight: () => void
}

/** Asks for some words of a phrase, or all of them; the background keeps that they were right. */
export function CheckPhraseForm({ walletId, wordCount, onRight }: CheckPhraseFormProps) {
  const [places, setPlaces] = useState(() => pickPlaces(wordCount, FEW))
  const [wrong, setWrong] = useState(false)
  const [filled, setFilled] = useState<ReadonlySet<number>>(new Set())
  const { run, busy, problem, clear } = useCommand('checkPhraseWords')
  const all = places.length === wordCount
  async function submit(form: HTMLFormElement) {
    const boxes = new FormData(form)
    const words = places.map((place) => ({ place, word: String(boxes.get(`word${place}`) ?? '') }))
    const result = busy ? undefined : await run({ walletId, words })
    if (result?.right) onRight()
    else if (result) setWrong(true)
  }
  function note(place: number, isFilled: boolean) {
    setWrong(false)
    clear()
    setFilled((before) => new Set(isFilled ? [...before, place] : [...before].filter((one) => one !== place)))
  }
  return (
    <Form onSubmit={submit}>
      <p>
        Take the paper you wrote your words on, and enter {all ? `all ${wordCount} of them` : 'these'}.
        Nothing is shown that you do not type.
      </p>
      {places.map((place) => (
        <CheckedWord key={place} place={place} onFilled={(isFilled) => note(place, isFilled)} />
      ))}
      {wrong && (
        <Alert level="caution" title="At least one word is not right">
          Compare each with your paper, and look at its number. If your paper is wrong, show the recovery
          phrase and write it down anew.
        </Alert>
      )}
      <ProblemText problem={problem} />
      <Button type="submit" busy={busy} disabled={!places.every((place) => filled.has(place))}>
        Check
      </Button>
      {!all && (
        <Button
          variant="quiet"
          onClick={() => setPlaces(Array.from({ length: wordCount }, (_, place) => place))}
        >
          Check all {wordCount} words
        </Button>
      )}
    </Form>
  )
}
