import type { RecoverySource } from '../../protocol/backup.ts'
import { SharesSource } from '../recover/SharesSource.tsx'
import { navigate } from '../router/navigate.ts'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useSecret } from '../ui/secrets/useSecret.ts'
import { useCommand } from '../wallet/useCommand.ts'

/** Another wallet from its shares, beside those that are here. */
export function AddSharesScreen() {
  // The shares as JSON, from the moment they are enough until the wallet is made.
  const source = useSecret()
  const { run, problem } = useCommand('importWallet')
  async function bring() {
    const given = JSON.parse(source.read()) as RecoverySource
    source.clear()
    if (given.kind !== 'shares') return
    const { kind, ...shares } = given
    if (await run({ source: { type: kind, ...shares } })) navigate('/accounts')
  }
  return (
    <SharesSource source={source} onBack={() => navigate('/accounts/add')} onFound={() => void bring()}>
      <ProblemText problem={problem} />
    </SharesSource>
  )
}
