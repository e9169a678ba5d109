import { useState } from 'react'
import type { WalletBackup } from '../../../protocol/backup.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Form } from '../../ui/fields/Form.tsx'
import { PasswordField } from '../../ui/fields/PasswordField.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import { useSecretInput } from '../../ui/secrets/useSecretInput.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import classes from '../backup.module.css'
import type { ShareFacts } from './shareFacts.ts'

type ShareChoiceProps = {
  readonly wallet: WalletBackup
  /** Where the shares are put, one a line. */
  readonly shares: Secret
  readonly onMade: (facts: ShareFacts) => void
}

const MAX_COUNT = 16

/** How many shares, and how many of them bring the wallet back. */
export function ShareChoice({ wallet, shares, onMade }: ShareChoiceProps) {
  const [count, setCount] = useState(3)
  const [threshold, setThreshold] = useState(2)
  const passphrase = useSecretInput()
  const { run, busy, problem } = useCommand('makeShares')
  async function make() {
    const extra = passphrase.filled ? { passphrase: passphrase.read() } : {}
    const made = busy ? undefined : await run({ walletId: wallet.walletId, threshold, count, ...extra })
    if (!made) return
    shares.write(made.shares.map((words) => words.join(' ')).join('\n'))
    onMade({ threshold, count, wordCount: made.shares[0]?.length ?? 0 })
  }
  return (
    <Form onSubmit={make}>
      <p>
        Each share is a list of words on a paper of its own. Give them to people or put them in places that do
        not know of each other: some of them bring the wallet back, fewer say nothing about it.
      </p>
      <div className={classes.pair}>
        <SelectField
          label="Shares"
          value={String(count)}
          onChange={(value) => {
            setCount(Number(value))
            setThreshold(Math.min(threshold, Number(value)))
          }}
          options={numbers(2, MAX_COUNT)}
        />
        <SelectField
          label="Needed to come back"
          value={String(threshold)}
          onChange={(value) => setThreshold(Number(value))}
          options={numbers(2, count)}
        />
      </div>
      <p>
        Any {threshold} of {count} bring “{wallet.name}” back. You can lose {sayLoss(count - threshold)}.
      </p>
      {wallet.hasPassphrase && (
        <Alert level="caution" title="The wallet’s passphrase is in no share">
          Whoever brings the wallet back needs it besides. Keep it apart from the shares.
        </Alert>
      )}
      <details className={classes.details}>
        <summary>About these shares</summary>
        <Stack>
          <p>{sayWhatIsShared(wallet.kind)}</p>
          <PasswordField
            label="Passphrase of the shares"
            input={passphrase}
            maxLength={256}
            hint="Rarely needed. Without it, or with another, the shares open another, empty wallet, and nothing tells."
          />
        </Stack>
      </details>
      <ProblemText problem={problem} />
      <Button type="submit" busy={busy}>
        Make shares
      </Button>
    </Form>
  )
}

function numbers(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i)).map((value) => ({
    value,
    label: value,
  }))
}

function sayLoss(count: number): string {
  if (count === 0) return 'none of them'
  return count === 1 ? 'one of them' : `${count} of them`
}

/** The standard leaves open what is shared, and wallets differ. */
function sayWhatIsShared(kind: string): string {
  return kind === 'seed'
    ? 'They follow SLIP-39, and give the same accounts in this wallet and in hardware wallets that read it.'
    : 'They follow SLIP-39, and hold what your recovery phrase stands for. In this wallet they bring back the very same accounts. Other wallets read such shares too, but make their keys of them in another way: there you would see other, empty accounts.'
}
