import { type ReactNode, useState } from 'react'
import type { WalletSource } from '../../../protocol/walletSource.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import type { Problem } from '../../wallet/useCommand.ts'
import { AddressSource } from './AddressSource.tsx'
import { KeystoreSource } from './KeystoreSource.tsx'
import { PhraseSource } from './PhraseSource.tsx'
import { PrivateKeySource } from './PrivateKeySource.tsx'
import { type Elsewhere, SourceChoice, type SourceType } from './SourceChoice.tsx'
import type { SourceFieldsProps } from './sourceFields.ts'

const fields: Readonly<Record<SourceType, (props: SourceFieldsProps) => ReactNode>> = {
  phrase: PhraseSource,
  privateKey: PrivateKeySource,
  keystore: KeystoreSource,
  address: AddressSource,
}

type SourceFormProps = {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly elsewhere: readonly Elsewhere[]
  readonly onSubmit: (source: WalletSource) => void
  /** Something else is entered now: what was wrong before is. */
  readonly onEdit: () => void
}

/** Asks for a wallet that the person has already: a phrase, a key, a keystore file, or an address to watch. */
export function SourceForm({ busy, problem, elsewhere, onSubmit, onEdit }: SourceFormProps) {
  const [type, setType] = useState<SourceType>('phrase')
  const [ready, setReady] = useState<{ readonly read: () => WalletSource }>()
  const Fields = fields[type]
  function submit() {
    if (!busy && ready) onSubmit(ready.read())
  }
  return (
    <Form onSubmit={submit}>
      <SourceChoice
        chosen={type}
        elsewhere={elsewhere}
        onChoose={(chosen) => {
          setReady(undefined)
          setType(chosen)
          onEdit()
        }}
      />
      <Fields key={type} onReady={(read) => setReady(read && { read })} />
      <ProblemText problem={problem} />
      <Button type="submit" busy={busy} disabled={!ready}>
        Continue
      </Button>
    </Form>
  )
}
