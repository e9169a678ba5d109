import type { WalletInfo } from '../../../protocol/view.ts'
import { Link } from '../../router/Link.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'

/** Warns before a wallet is removed whose words nobody has shown to have. */
export function UncheckedPhrase({
  wallet: { id, kind, phraseCheckedAtMs },
}: {
  readonly wallet: WalletInfo
}) {
  if (kind !== 'hd' || phraseCheckedAtMs !== undefined) return null
  return (
    <Alert level="danger" title="Its words were never checked">
      You have not shown yet that you have them. If they are not on paper, nobody can bring this wallet back.{' '}
      <Link to={`/settings/backup/check/${id}`}>Check the words first</Link>
    </Alert>
  )
}
