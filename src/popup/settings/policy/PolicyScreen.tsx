import type { UnlockPolicy } from '../../../protocol/unlockPolicy.ts'
import { navigate } from '../../router/navigate.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { SelectField } from '../../ui/fields/SelectField.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { lockTimes } from '../lockTimes.ts'
import classes from './policy.module.css'
import { SendLimits } from './SendLimits.tsx'

const offeredHours = [1, 4, 8, 12, 24]
const HOUR_MINUTES = 60

/** How long the wallet stays open, and when it asks once more who is there. Each change takes a fresh proof. */
export function PolicyScreen() {
  const policy = useView((view) => view.unlockPolicy)
  const { run, problem } = useCommand('setUnlockPolicy')
  const change = (part: Partial<UnlockPolicy>) => void run(part)
  const hours = policy.maxSessionHours
  return (
    <Screen title="Locking and asking" onBack={() => navigate('/settings')}>
      <Card title="Locking">
        <SelectField
          label="Lock at the latest after"
          value={String(hours * HOUR_MINUTES)}
          onChange={(minutes) => change({ maxSessionHours: Number(minutes) / HOUR_MINUTES })}
          options={lockTimes(
            hours * HOUR_MINUTES,
            offeredHours.map((offered) => offered * HOUR_MINUTES),
          )}
          hint="However busy you are. Without use it locks sooner, as set in Settings."
        />
        <Checkbox
          label="Lock with the computer’s screen, and when it sleeps"
          checked={policy.lockWithSystem}
          onChange={(lockWithSystem) => change({ lockWithSystem })}
        />
      </Card>
      <Card title="Ask for password or passkey">
        <p className={classes.soft}>
          Before a secret is shown, a way to unlock is changed or a wallet is removed, it always asks. Here
          you choose when it also asks before something leaves. One answer is good for a minute. An address is
          new until you have sent something there, also that of another wallet of yours.
        </p>
        <Checkbox
          label="Before anything is sent to a new address"
          checked={policy.askNewRecipient}
          onChange={(askNewRecipient) => change({ askNewRecipient })}
        />
        <Checkbox
          label="Before anything is sent at all"
          checked={policy.askEverySend}
          onChange={(askEverySend) => change({ askEverySend })}
        />
        <ProblemText problem={problem} />
      </Card>
      <SendLimits limits={policy.limits} onChange={(limits) => change({ limits })} />
    </Screen>
  )
}
