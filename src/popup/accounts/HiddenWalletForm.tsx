import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Form } from '../ui/fields/Form.tsx'
import { PasswordField } from '../ui/fields/PasswordField.tsx'
import { useSecretInput } from '../ui/secrets/useSecretInput.ts'
import { useCommand } from '../wallet/useCommand.ts'

/** Opens the wallet that the same phrase has under another passphrase (BIP-39). */
export function HiddenWalletForm({ walletId }: { readonly walletId: string }) {
  const passphrase = useSecretInput()
  const { run, busy, problem, clear } = useCommand('openHiddenWallet')
  async function open() {
    if (!busy && (await run({ walletId, passphrase: passphrase.read() }))) navigate('/accounts')
  }
  return (
    <Form onSubmit={open}>
      <PasswordField
        label="Passphrase"
        input={passphrase}
        onEdit={clear}
        maxLength={256}
        problem={problem?.message}
        hint="The same words with a passphrase are another wallet. Each passphrase opens one; a wrong one opens an empty one."
      />
      <Button type="submit" variant="secondary" busy={busy} disabled={!passphrase.filled}>
        Open hidden wallet
      </Button>
    </Form>
  )
}
