import { useEffect, useState } from 'react'
import { Icon } from '../pictures/Icon.tsx'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { noteCopied } from './lastCopied.ts'

type CopyButtonProps = {
  readonly text: string
  readonly label: string
  /** Only the picture, with the label as its name. */
  readonly compact?: boolean | undefined
}

const SHOWN_MS = 2_000
type State = 'idle' | 'copied' | 'failed'
const said = { copied: 'Copied', failed: 'Could not copy' } as const

/** Copies a text that is no secret, and says so in its own place. */
export function CopyButton({ text, label, compact = false }: CopyButtonProps) {
  const [state, setState] = useState<State>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])
  function copy() {
    navigator.clipboard.writeText(text).then(
      () => {
        noteCopied(text)
        setState('copied')
      },
      () => setState('failed'),
    )
  }
  const words = state === 'idle' ? label : said[state]
  const icon = <Icon name={state === 'copied' ? 'check' : 'copy'} small />
  return (
    <>
      {compact ? (
        <IconButton label={words} onClick={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button variant="secondary" onClick={copy}>
          {icon}
          {words}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {state === 'idle' ? '' : said[state]}
      </span>
    </>
  )
}
