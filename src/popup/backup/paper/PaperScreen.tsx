import { useCallback, useState } from 'react'
import type { PathParams } from '../../router/matchPath.ts'
import { navigate } from '../../router/navigate.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import { ProblemText } from '../../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Screen } from '../../ui/layout/Screen.tsx'
import { useSecret } from '../../ui/secrets/useSecret.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import classes from '../backup.module.css'
import { useBackupState } from '../useBackupState.ts'
import { PaperAccount } from './PaperAccount.tsx'
import { PaperPage } from './PaperPage.tsx'
import { PaperWords } from './PaperWords.tsx'
import { PrintSheet } from './PrintSheet.tsx'

/** Prints a wallet's addresses, and its recovery phrase if that is asked for. Everything is made here and leaves no file. */
export function PaperScreen({ params }: { readonly params: PathParams }) {
  const walletId = params.walletId ?? ''
  const accounts = useView((view) => view.accounts).filter((account) => account.walletId === walletId)
  const wallet = useBackupState().state?.wallets.find((candidate) => candidate.walletId === walletId)
  const [withPhrase, setWithPhrase] = useState(false)
  const [printing, setPrinting] = useState<{ readonly wordCount: number }>()
  const phrase = useSecret()
  const { run, busy, problem } = useCommand('revealPhrase')
  async function print() {
    const revealed = withPhrase ? await run({ walletId }) : { words: [] }
    if (!revealed) return
    phrase.write(revealed.words.join(' '))
    setPrinting({ wordCount: revealed.words.length })
  }
  const finish = useCallback(() => {
    phrase.clear()
    setPrinting(undefined)
  }, [phrase])
  return (
    <Screen title="Print on paper" onBack={() => navigate('/settings/backup')}>
      <p>
        A page with the address of each account, in letters and as a code for cameras. It is made in this
        window and sent to nobody but your printer.
      </p>
      {wallet?.hasPhrase && (
        <Checkbox
          label="Print the recovery phrase as well"
          checked={withPhrase}
          onChange={setWithPhrase}
          disabled={busy}
        />
      )}
      {withPhrase && (
        <Alert level="danger" title="That page is your money">
          Use a printer on a cable, never one of a shop or an office: printers keep what they print. Do not
          choose “Save as PDF”.
        </Alert>
      )}
      {withPhrase && wallet?.hasPassphrase && (
        <Alert level="caution" title="The passphrase is not printed">
          Without it these words open another, empty wallet. Keep it elsewhere.
        </Alert>
      )}
      <ProblemText problem={problem} />
      <Button busy={busy} onClick={() => void print()}>
        Print
      </Button>
      <p className={classes.soft}>
        Once the print window closes, nothing of the page is left in this browser.
      </p>
      {printing && (
        <PrintSheet onPrinted={finish}>
          <PaperPage title={wallet?.name ?? 'Wallet'}>
            {accounts.map((account) => (
              <PaperAccount key={account.id} account={account} />
            ))}
          </PaperPage>
          {printing.wordCount > 0 && (
            <PaperPage title={`${wallet?.name ?? 'Wallet'}: recovery phrase`}>
              <p>Whoever reads these words can take everything. Nobody who helps you needs them.</p>
              <PaperWords read={phrase.read} wordCount={printing.wordCount} />
            </PaperPage>
          )}
        </PrintSheet>
      )}
    </Screen>
  )
}
