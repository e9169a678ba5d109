import { navigate } from '../router/navigate.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { formatDate } from './formatDate.ts'
import { useBackupState } from './useBackupState.ts'
import { WalletBackupCard } from './WalletBackupCard.tsx'

/** How well everything is backed up, and every way to do it better. */
export function BackupScreen() {
  const { state, problem } = useBackupState()
  const aside = state?.aside ?? []
  return (
    <Screen title="Back up" onBack={() => navigate('/settings')}>
      <p>
        If this computer is lost, a backup is the only way back to your money. Keep one away from it, where
        nobody else looks.
      </p>
      <ProblemText problem={problem} />
      {state?.wallets.map((wallet) => (
        <WalletBackupCard key={wallet.walletId} wallet={wallet} />
      ))}
      {state && (
        <Card title="Everything in one file">
          <Row
            label="Backup file"
            note="All wallets, names, networks and settings, encrypted"
            value={state.fileMadeAtMs === undefined ? 'Not yet' : formatDate(state.fileMadeAtMs)}
          />
          <SettingsLink to="/settings/backup/file" label="Make a backup file" />
        </Card>
      )}
      {aside.length > 0 && (
        <Card title="Kept aside">
          {aside.map(({ id, setAsideAtMs }) => (
            <SettingsLink
              key={id}
              to={`/settings/backup/earlier/${id}`}
              label="Earlier wallet"
              note={formatDate(setAsideAtMs)}
            />
          ))}
        </Card>
      )}
    </Screen>
  )
}
