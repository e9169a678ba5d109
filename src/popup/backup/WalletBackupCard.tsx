import type { WalletBackup } from '../../protocol/backup.ts'
import { SettingsLink } from '../settings/SettingsLink.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { formatDate } from './formatDate.ts'

/** One wallet: what was done to keep it, and what can be done. */
export function WalletBackupCard({ wallet }: { readonly wallet: WalletBackup }) {
  const { walletId, name, kind, hasPhrase, canSplit, phraseCheckedAtMs, sharesMadeAtMs } = wallet
  return (
    <Card title={name}>
      {hasPhrase && (
        <>
          <Row label="Phrase checked" value={sayWhen(phraseCheckedAtMs)} />
          <SettingsLink to={`/settings/backup/check/${walletId}`} label="Check my phrase" />
          <SettingsLink to={`/settings/phrase?wallet=${walletId}`} label="Show the recovery phrase" />
        </>
      )}
      {canSplit && (
        <>
          <Row label="Shares made" value={sayWhen(sharesMadeAtMs)} />
          <SettingsLink to={`/settings/backup/shares/${walletId}`} label="Split into shares" />
        </>
      )}
      {!hasPhrase && !canSplit && <p>{sayHow(kind)}</p>}
      <SettingsLink to={`/settings/backup/paper/${walletId}`} label="Print on paper" />
    </Card>
  )
}

function sayWhen(timeMs: number | undefined): string {
  return timeMs === undefined ? 'Not yet' : formatDate(timeMs)
}

function sayHow(kind: string): string {
  if (kind === 'watchOnly') return 'Only watched: there is no key here to back up.'
  return 'No recovery phrase brings it back. A backup file does.'
}
