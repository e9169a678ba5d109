import { useState } from 'react'
import type { WebhookState } from '../../../protocol/webhook.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { SecretCopyButton } from '../../ui/secrets/SecretCopyButton.tsx'
import { SecretText } from '../../ui/secrets/SecretText.tsx'
import { usePrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from './alertPosts.module.css'

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** The key that requests are signed with: made here, shown once, and known to the service from then on. */
export function KeyCard({
  keys,
  onMade,
}: {
  readonly keys: WebhookState['keys']
  readonly onMade: () => void
}) {
  const secret = useSecret()
  const cover = usePrivacyCover()
  const [made, setMade] = useState<string>()
  const { run, busy, problem } = useCommand('makeWebhookKey')
  async function make() {
    const fresh = await run({})
    if (!fresh) return
    secret.write(fresh.secret)
    setMade(fresh.apiKey)
    onMade()
  }
  return (
    <Card title="Key">
      <p className={classes.soft}>
        Each request is signed (HMAC-SHA256), so that your service knows it is yours and takes it once.
      </p>
      {keys.map(({ apiKey, createdAtMs }, place) => (
        <Row
          key={apiKey}
          label={<span className={classes.keyName}>{apiKey}</span>}
          note={`Made ${day.format(createdAtMs)}${place === 0 ? '' : ', good until the newer one is accepted'}`}
        />
      ))}
      {made && (
        <Stack>
          <p>
            Put this key into your service now, under its name above. It is shown this once; the wallet keeps
            it in the vault.
          </p>
          {cover.shown ? (
            <SecretText read={secret.read} className={classes.key} />
          ) : (
            <Button variant="secondary" onClick={cover.show}>
              Show the key
            </Button>
          )}
          <SecretCopyButton read={secret.read} label="Copy the key" />
        </Stack>
      )}
      <ProblemText problem={problem} />
      <Button variant="secondary" busy={busy} onClick={() => void make()}>
        {keys.length === 0 ? 'Make a key' : 'Make a new key'}
      </Button>
    </Card>
  )
}
