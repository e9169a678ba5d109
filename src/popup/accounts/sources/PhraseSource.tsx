import { useEffect, useState } from 'react'
import { PassphraseField } from '../../onboarding/import/PassphraseField.tsx'
import { PhraseVerdict } from '../../onboarding/import/PhraseVerdict.tsx'
import { usePhraseCheck } from '../../onboarding/import/usePhraseCheck.ts'
import { useWords } from '../../onboarding/import/useWords.ts'
import { WordGrid } from '../../onboarding/import/WordGrid.tsx'
import { WordGridTools } from '../../onboarding/import/WordGridTools.tsx'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import type { SourceFieldsProps } from './sourceFields.ts'

/** The words of a phrase, with what is wrong with them, and the passphrase that few have. */
export function PhraseSource({ onReady }: SourceFieldsProps) {
  const boxes = useWords()
  const [shown, setShown] = useState(false)
  const passphrase = useSecretInput()
  const check = usePhraseCheck(boxes)
  const complete = check?.complete === true
  const { read } = boxes
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read when they are needed
  useEffect(() => {
    const extra = () => (passphrase.read() ? { passphrase: passphrase.read() } : {})
    onReady(complete ? () => ({ type: 'phrase', words: read(), ...extra() }) : undefined)
  }, [complete])
  return (
    <>
      <WordGridTools wordCount={boxes.count} onWordCount={boxes.setCount} shown={shown} onShown={setShown} />
      <WordGrid boxes={boxes} shown={shown} check={check} />
      <PhraseVerdict check={check} onWord={boxes.write} />
      <PassphraseField input={passphrase} />
    </>
  )
}
