import { SettingsLink } from '../settings/SettingsLink.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useCommand } from '../wallet/useCommand.ts'

/** What to do to get a wallet back while another is open: put it beside that one, or lock that one first. */
export function OpenWallet({ onBack }: { readonly onBack: () => void }) {
  const { run, busy, problem } = useCommand('lock')
  return (
    <Screen title="Get a wallet back" onBack={onBack}>
      <p>A wallet is open here, and nothing takes its place while it is.</p>
      <Card title="Have both">
        <p>A phrase, a key, a keystore file or shares come in beside what is here.</p>
        <SettingsLink to="/accounts/add" label="Add a wallet" />
      </Card>
      <Card title="A backup file, or a forgotten password">
        <p>These put another wallet in the place of this one, which is kept aside. Lock it first.</p>
        <ProblemText problem={problem} />
        <Button variant="secondary" busy={busy} onClick={() => void run({})}>
          Lock and go on
        </Button>
      </Card>
    </Screen>
  )
}
