import { useEffect, useState } from 'react'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { PhraseList } from '../../ui/PhraseList.tsx'
import type { KeptPhrase } from './keptPhrase.ts'

/** The words, hidden until asked for, and hidden again as soon as the person turns to something else. */
export function PhraseReveal({ kept }: { readonly kept: KeptPhrase }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const hide = () => setShown(false)
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [])
  return (
    <>
      {kept.hasPassphrase && (
        <Alert level="caution" title="These words are not all">
          This wallet also has a passphrase. Without it they open another, empty one.
        </Alert>
      )}
      <PhraseList
        words={shown ? kept.getWords() : undefined}
        wordCount={kept.wordCount}
        busy={false}
        onReveal={() => setShown(true)}
      />
      {shown && (
        <Button variant="secondary" onClick={() => setShown(false)}>
          Hide
        </Button>
      )}
    </>
  )
}
