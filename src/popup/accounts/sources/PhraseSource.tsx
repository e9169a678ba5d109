import { useEffect } from 'react'
import { PassphraseField } from '../../onboarding/import/PassphraseField.tsx'
import { PhraseFields } from '../../onboarding/import/PhraseFields.tsx'
import { usePhraseCheck } from '../../onboarding/import/usePhraseCheck.ts'
import { useWords } from '../../onboarding/import/useWords.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import type { SourceFieldsProps } from './sourceFields.ts'

/** The words of a phrase, with what is wrong with them, and the passphrase that few have. */
export function PhraseSource({ onReady }: SourceFieldsProps) {
  const boxes = useWords()
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
      <PhraseFields boxes={boxes} check={check} />
      <PassphraseField input={passphrase} />
    </>
  )
}
