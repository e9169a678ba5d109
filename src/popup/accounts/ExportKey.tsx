import { useEffect, useState } from 'react'
import type { AccountId } from '../../protocol/ids.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Stack } from '../ui/layout/Stack.tsx'
import { SecretText } from '../ui/secrets/SecretText.tsx'
import { usePrivacyCover } from '../ui/secrets/usePrivacyCover.ts'
import { useSecret } from '../ui/secrets/useSecret.ts'
import { useCommand } from '../wallet/useCommand.ts'
import classes from './accounts.module.css'
import { KeystoreExport } from './KeystoreExport.tsx'

/** Gives the private key of an account away to its owner: hidden until asked for, and erased when they turn away. */
export function ExportKey({ accountId }: { readonly accountId: AccountId }) {
  const key = useSecret()
  const cover = usePrivacyCover()
  const [asFile, setAsFile] = useState(false)
  const { run, busy, problem } = useCommand('exportPrivateKey')
  const { shown } = cover
  useEffect(() => {
    if (!shown) key.clear()
  }, [shown, key])
  async function reveal() {
    const result = await run({ accountId })
    if (!result) return
    key.write(result.privateKey)
    cover.show()
  }
  return (
    <Stack>
      <Alert level="danger" title="This key is the account">
        Whoever sees it can take everything that the account holds. Nobody who helps you needs it.
      </Alert>
      {shown && (
        <p role="status">
          <SecretText read={key.read} className={classes.key} />
        </p>
      )}
      <ProblemText problem={problem} />
      {shown ? (
        <Button variant="secondary" onClick={cover.hide}>
          Hide
        </Button>
      ) : (
        <Button variant="secondary" busy={busy} onClick={() => void reveal()}>
          Show private key
        </Button>
      )}
      {asFile ? (
        <KeystoreExport accountId={accountId} />
      ) : (
        <Button variant="quiet" onClick={() => setAsFile(true)}>
          Save as a keystore file
        </Button>
      )}
    </Stack>
  )
}
