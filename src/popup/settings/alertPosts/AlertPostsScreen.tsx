import { useCallback, useEffect, useState } from 'react'
import type { WebhookState } from '../../../protocol/webhook.ts'
import { navigate } from '../../router/navigate.ts'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { AlertPostsForm } from './AlertPostsForm.tsx'
import classes from './alertPosts.module.css'
import { KeyCard } from './KeyCard.tsx'
import { TestCard } from './TestCard.tsx'

/** As after a backup was put back. */
const keyless = { message: 'Make a key first.' }

/** Where alerts are sent beside the wallet, if anywhere: off until the person turns it on. */
export function AlertPostsScreen() {
  const { run, problem } = useCommand('getWebhook')
  const [state, setState] = useState<WebhookState>()
  const load = useCallback(() => run({}).then((read) => read && setState(read)), [run])
  useEffect(() => void load(), [load])
  return (
    <Screen title="Alerts elsewhere" onBack={() => navigate('/settings')}>
      <p className={classes.soft}>
        The wallet can tell a service of your own when something stands out. It is told which alert, how bad
        and when, and nothing about accounts, sites or amounts. Nothing is sent until you turn it on.
      </p>
      <ProblemText problem={problem ?? (state?.on && state.keys.length === 0 ? keyless : undefined)} />
      {!state && !problem && <Progress label="Reading the settings" />}
      {state && (
        <>
          <AlertPostsForm state={state} onSaved={load} />
          <KeyCard keys={state.keys} onMade={load} />
          {state.url && state.keys.length > 0 && <TestCard state={state} onSent={load} />}
        </>
      )}
    </Screen>
  )
}
