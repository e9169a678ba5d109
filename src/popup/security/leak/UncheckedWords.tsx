import type { AccountId } from '../../../protocol/ids.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { useView } from '../../wallet/walletStore.ts'
import classes from './leak.module.css'

type UncheckedWordsProps = {
  readonly accountId: AccountId
  readonly onWords: (walletId: string) => void
}

/** Says that the words of the wallet that everything goes to were never checked, and leads there. */
export function UncheckedWords({ accountId, onWords }: UncheckedWordsProps) {
  const wallet = useView(({ wallets, accounts }) => {
    const walletId = accounts.find(({ id }) => id === accountId)?.walletId
    return wallets.find(({ id }) => id === walletId)
  })
  if (wallet?.kind !== 'hd' || wallet.phraseCheckedAtMs !== undefined) return null
  return (
    <Alert level="caution" title={`The words of ${wallet.name} were never checked`}>
      <div className={classes.stack}>
        <p>If they are not on paper, what you move there is lost with this device.</p>
        <Button variant="secondary" onClick={() => onWords(wallet.id)}>
          Write down and check
        </Button>
      </div>
    </Alert>
  )
}
