import { useState } from 'react'
import { PhraseVerdict } from './PhraseVerdict.tsx'
import type { PhraseCheck } from './usePhraseCheck.ts'
import type { WordBoxes } from './useWords.ts'
import { WordGrid } from './WordGrid.tsx'
import { WordGridTools } from './WordGridTools.tsx'

type PhraseFieldsProps = { readonly boxes: WordBoxes; readonly check: PhraseCheck | undefined }

/** Boxes for the words of a phrase, masked until one asks to see them, and what is wrong with them. */
export function PhraseFields({ boxes, check }: PhraseFieldsProps) {
  const [shown, setShown] = useState(false)
  return (
    <>
      <WordGridTools wordCount={boxes.count} onWordCount={boxes.setCount} shown={shown} onShown={setShown} />
      <WordGrid boxes={boxes} shown={shown} check={check} />
      <PhraseVerdict check={check} onWord={boxes.write} />
    </>
  )
}
