import { navigate } from '../router/navigate.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import { useView } from '../wallet/walletStore.ts'
import { AuditCard } from './AuditCard.tsx'
import { AlertsLink } from './alerts/AlertsLink.tsx'
import { MirrorNotice } from './MirrorNotice.tsx'
import { PhraseCard } from './PhraseCard.tsx'
import { ReminderCards } from './reminders/ReminderCards.tsx'
import { useSafety } from './reminders/useSafety.ts'
import { WaysInCard } from './WaysInCard.tsx'

/** Whether the wallet is safe against loss and theft, and what to do where it is not. */
export function SecurityScreen() {
  const { safety, problem, dismiss } = useSafety()
  const mirrorFailed = useView((view) => view.mirrorFailed)
  const due = safety?.reminders ?? []
  const count = due.length + (mirrorFailed ? 1 : 0)
  return (
    <Screen
      title="Security centre"
      onBack={() => navigate('/settings')}
      aside={safety && <Badge tone={count > 0 ? 'caution' : 'plain'}>{summarize(count)}</Badge>}
      footer={
        <Button variant="secondary" onClick={() => navigate('/security/leak')}>
          I think my phrase leaked
        </Button>
      }
    >
      <ProblemText problem={problem} />
      <MirrorNotice />
      <ReminderCards reminders={due} onDismiss={dismiss} />
      {safety && <PhraseCard phrases={safety.phrases} />}
      <AlertsLink />
      {safety && <WaysInCard slots={safety.slots} dataKeyCreatedAtMs={safety.dataKeyCreatedAtMs} />}
      <AuditCard />
      <Card title="If something happens">
        <SettingsLink to="/settings/backup" label="Back up" />
        <SettingsLink to="/settings/sites" label="Connected sites" />
      </Card>
    </Screen>
  )
}

function summarize(count: number): string {
  if (count === 0) return 'Good'
  return count === 1 ? '1 thing to do' : `${count} things to do`
}
