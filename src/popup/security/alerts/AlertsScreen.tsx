import { useCallback, useEffect, useState } from 'react'
import type { Alert, AlertRule } from '../../../protocol/alerts.ts'
import { navigate } from '../../router/navigate.ts'
import { LockEverything } from '../../settings/LockEverything.tsx'
import { SettingsLink } from '../../settings/SettingsLink.tsx'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { AlertCard } from './AlertCard.tsx'
import { RuleList } from './RuleList.tsx'

type Listed = { readonly alerts: readonly Alert[]; readonly rules: readonly AlertRule[] }

/** What stood out in the use of the wallet, what to do about it, and what is looked out for. */
export function AlertsScreen() {
  const { run: list, problem } = useCommand('listAlerts')
  const { run: acknowledge, problem: refusal } = useCommand('acknowledgeAlerts')
  const openCount = useView((view) => view.openAlerts.count)
  const [listed, setListed] = useState<Listed>()
  const load = useCallback(() => list({}).then((answer) => answer && setListed(answer)), [list])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another alert, or one less, is a reason to read anew
  useEffect(() => void load(), [load, openCount])
  const open = listed?.alerts.filter(({ acknowledgedAtMs }) => acknowledgedAtMs === undefined) ?? []
  const known = listed?.alerts.filter(({ acknowledgedAtMs }) => acknowledgedAtMs !== undefined) ?? []
  const dismiss = (ids: string[]) => void acknowledge({ ids }).then(load)
  return (
    <Screen
      title="Alerts"
      onBack={() => navigate('/security')}
      footer={
        open.length > 1 && (
          <Button variant="secondary" onClick={() => dismiss(open.map(({ id }) => id))}>
            I know of all {open.length}
          </Button>
        )
      }
    >
      <ProblemText problem={problem ?? refusal} />
      {!listed && !problem && <Progress label="Reading the alerts" />}
      {listed && open.length === 0 && (
        <EmptyState title="Nothing stands out">
          The wallet looks over what is opened, signed and allowed, on this device only.
        </EmptyState>
      )}
      {open.map((alert) => (
        <AlertCard key={alert.id} alert={alert} onAcknowledge={() => dismiss([alert.id])} />
      ))}
      {open.length > 0 && (
        <Card title="If it was not you">
          <SettingsLink to="/security/leak" label="Move everything to a new wallet" />
          <SettingsLink to="/allowances" label="See what others may take" />
          <SettingsLink to="/settings/ways" label="Check the ways to unlock" />
          <SettingsLink to="/security/audit" label="Look at the audit log" />
        </Card>
      )}
      {open.length > 0 && <LockEverything />}
      {known.length > 0 && (
        <Card title="Earlier">
          {known.map((alert) => (
            <AlertCard key={alert.id} alert={alert} />
          ))}
        </Card>
      )}
      {listed && <RuleList rules={listed.rules} />}
    </Screen>
  )
}
