import { useState } from 'react'
import { MAX_NAME_LENGTH } from '../../../protocol/primitives.ts'
import { isToolbarPopup, openInTab } from '../../browser.ts'
import { makePasskey } from '../../passkey/makePasskey.ts'
import { usePasskeyAct } from '../../passkey/usePasskeyCommand.ts'
import { usePasskeySupport } from '../../passkey/usePasskeySupport.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { TextField } from '../../ui/fields/TextField.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useView } from '../../wallet/walletStore.ts'

const formId = 'add-passkey'
const path = '/settings/ways/add/passkey'

/** Makes a passkey that unlocks the wallet; where the browser can't, says why. */
export function AddPasskeyScreen() {
  const [name, setName] = useState('This device')
  const passkeys = useView((view) => view.passkeys)
  const support = usePasskeySupport()
  const present = passkeys.map(({ credentialId }) => credentialId)
  const { run, busy, problem } = usePasskeyAct(() => makePasskey({ name: name.trim(), present }))
  const back = () => navigate('/settings/ways')
  async function add() {
    // The small window closes as soon as the browser asks for the passkey.
    if (isToolbarPopup()) await openInTab(path).then(() => window.close())
    else if (!busy && (await run())) back()
  }
  if (typeof support === 'object') {
    return (
      <Screen title="Add a passkey" onBack={back}>
        <Alert level="info" title="Passkeys are not offered here">
          {support.obstacle}
        </Alert>
      </Screen>
    )
  }
  return (
    <Screen
      title="Add a passkey"
      onBack={back}
      footer={
        <Button
          type="submit"
          form={formId}
          busy={busy}
          disabled={name.trim() === '' || support === 'checking'}
        >
          Add passkey
        </Button>
      }
    >
      <Form id={formId} onSubmit={add}>
        <p>
          A fingerprint, your face, a PIN or a security key unlocks the wallet instead of the password. The
          key never leaves your device or your security key.
        </p>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={MAX_NAME_LENGTH}
          hint="By which you will know it, e.g. the device it is on."
        />
        <Alert level="info" title="Your password stays">
          A passkey can get lost with its device, so it is never the only way in. Keep your recovery phrase.
        </Alert>
        <ProblemText problem={problem} />
      </Form>
    </Screen>
  )
}
