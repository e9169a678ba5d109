import { useState } from 'react'
import type { CommandResult } from '../../../protocol/wallet.ts'
import { parsePhrase } from '../../onboarding/import/parsePhrase.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { SecretField } from '../../ui/secrets/SecretField.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../recover.module.css'

type ShareEntryProps = {
  /** One share a line; the one that is typed here is added. */
  readonly shares: Secret
  readonly onAdded: (progress: CommandResult<'checkShares'>) => void
}

/** The words of the next share. It is taken only if it is right in itself and belongs to those before. */
export function ShareEntry({ shares, onAdded }: ShareEntryProps) {
  const [shown, setShown] = useState(false)
  const input = useSecretInput()
  const { run, busy, problem, clear } = useCommand('checkShares')
  const number = shares.read() === '' ? 1 : shares.read().split('\n').length + 1
  async function add() {
    if (busy) return
    const words = parsePhrase(input.read()).join(' ')
    const before = shares.read() === '' ? [] : shares.read().split('\n')
    // The same share once more is no step on.
    const all = before.includes(words) ? before : [...before, words]
    const progress = await run({ shares: all.map((share) => share.split(' ')) })
    if (!progress) return
    shares.write(all.join('\n'))
    input.clear()
    onAdded(progress)
  }
  return (
    <Form onSubmit={add}>
      <div className={shown ? undefined : classes.masked}>
        <SecretField
          label={`Share ${number}`}
          input={input}
          onEdit={clear}
          hint="20 words, or 33 for a wallet of 24 words."
          problem={problem?.message}
        />
      </div>
      <Button type="submit" busy={busy} disabled={!input.filled}>
        Add this share
      </Button>
      <Button variant="quiet" onClick={() => setShown(!shown)}>
        {shown ? 'Hide what I type' : 'Show what I type'}
      </Button>
    </Form>
  )
}
