import { useState } from 'react'
import { Button } from '../actions/Button.tsx'
import { Alert } from '../feedback/Alert.tsx'
import { copySecret } from './copySecret.ts'

type SecretCopyButtonProps = {
  /** Asked for the secret when it is copied, and not before. */
  readonly read: () => string
  readonly label: string
}

type State = 'idle' | 'asking' | 'copied' | 'cleared' | 'failed'
const said: Readonly<Partial<Record<State, string>>> = {
  copied:
    'Copied. Leave this window open: it takes the secret off the clipboard after a minute, or with your next click after that.',
  cleared: 'It is off the clipboard again.',
  failed: 'Could not copy. Write it down instead.',
}

/** Copies a secret, but only after saying what that means; never the first thing a screen offers. */
export function SecretCopyButton({ read, label }: SecretCopyButtonProps) {
  const [state, setState] = useState<State>('idle')
  function copy() {
    copySecret(read(), () => setState('cleared')).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  return (
    <>
      {state === 'asking' ? (
        <Alert level="caution" title="Every program on this computer can read the clipboard">
          <p>Some keep all that is copied, or send it on. Paper is safer.</p>
          <Button variant="secondary" onClick={copy}>
            Copy all the same
          </Button>
          <Button variant="quiet" onClick={() => setState('idle')}>
            Do not copy
          </Button>
        </Alert>
      ) : (
        <Button variant="quiet" onClick={() => setState('asking')}>
          {label}
        </Button>
      )}
      <p role="status">{said[state]}</p>
    </>
  )
}
