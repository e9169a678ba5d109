import { useEffect, useState } from 'react'
import type { RecoveryPreview, RecoverySource } from '../../../protocol/backup.ts'
import { accountAddress } from '../../../protocol/ids.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Fieldset } from '../../ui/fields/Fieldset.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { checksumAddress } from '../../ui/format/checksumAddress.ts'
import { Stack } from '../../ui/layout/Stack.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { type SecretInput, useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../recover.module.css'
import type { SourceProps } from '../sourceProps.ts'

type ShareReadingProps = Pick<SourceProps, 'source' | 'onFound'> & { readonly shares: Secret }
type Opens = Extract<RecoverySource, { kind: 'shares' }>['opens']

const makers: readonly { readonly opens: Opens; readonly title: string }[] = [
  { opens: 'phrase', title: 'Pellucid, of a recovery phrase' },
  { opens: 'seed', title: 'Trezor, or another wallet that reads SLIP-39' },
]

/** Whose shares they are. Nothing in them says it, so both readings are shown by the address they lead to. */
export function ShareReading({ shares, source, onFound }: ShareReadingProps) {
  const [opens, setOpens] = useState<Opens>('phrase')
  const [previews, setPreviews] = useState<Partial<Record<Opens, RecoveryPreview>>>({})
  const passphrase = useSecretInput()
  const phrasePassphrase = useSecretInput()
  const { run, busy, problem } = useCommand('previewRecovery')
  useEffect(() => {
    async function readBoth() {
      for (const maker of makers) {
        const preview = await run({ source: toSource(shares, maker.opens, {}) })
        if (!preview) return
        setPreviews((before) => ({ ...before, [maker.opens]: preview }))
        if (preview.known) setOpens(maker.opens)
      }
    }
    void readBoth()
  }, [run, shares])
  async function submit() {
    if (busy) return
    const given = toSource(shares, opens, { passphrase, phrasePassphrase })
    const preview = await run({ source: given })
    if (!preview) return
    source.write(JSON.stringify(given))
    onFound({ way: 'shares', preview })
  }
  return (
    <Form onSubmit={submit}>
      <Fieldset form="plain" label="Which wallet made them?">
        {makers.map((maker) => (
          <label key={maker.opens} className={classes.option}>
            <input
              type="radio"
              name="opens"
              checked={opens === maker.opens}
              onChange={() => setOpens(maker.opens)}
            />
            <span>
              {maker.title}
              <br />
              <span className={classes.address}>{firstAddress(previews[maker.opens])}</span>
            </span>
          </label>
        ))}
      </Fieldset>
      <p>The address is that of the first account. If you know one of the two, it is that one.</p>
      <details>
        <summary>A passphrase</summary>
        <Stack>
          <PasswordField label="Passphrase of the shares" input={passphrase} maxLength={256} />
          {opens === 'phrase' && (
            <PasswordField
              label="Passphrase of the recovery phrase"
              input={phrasePassphrase}
              maxLength={256}
            />
          )}
        </Stack>
      </details>
      <ProblemText problem={problem} />
      <Button type="submit" busy={busy}>
        Continue
      </Button>
    </Form>
  )
}

function toSource(
  shares: Secret,
  opens: Opens,
  fields: { passphrase?: SecretInput; phrasePassphrase?: SecretInput },
): RecoverySource {
  const passphrase = fields.passphrase?.read()
  const phrasePassphrase = opens === 'phrase' ? fields.phrasePassphrase?.read() : undefined
  return {
    kind: 'shares',
    shares: shares
      .read()
      .split('\n')
      .map((share) => share.split(' ')),
    opens,
    ...(passphrase && { passphrase }),
    ...(phrasePassphrase && { phrasePassphrase }),
  }
}

function firstAddress(preview: RecoveryPreview | undefined): string {
  const id = preview?.wallets[0]?.accounts[0]?.accountId
  return id ? checksumAddress(accountAddress(id)) : 'Working it out…'
}
