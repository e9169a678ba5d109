import { isToolbarPopup, openInTab } from '../browser.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { useView } from '../wallet/walletStore.ts'
import classes from './PasskeyButton.module.css'
import { usePasskeyCommand } from './usePasskeyCommand.ts'
import { usePasskeySupport } from './usePasskeySupport.ts'

type PasskeyButtonProps = {
  readonly purpose: 'unlock' | 'stepUp'
  readonly label: string
  readonly disabled?: boolean
  readonly onDone?: () => void
}

/**
 * The other way than the password, where the wallet has a passkey. The small window under the toolbar closes as soon
 * as the browser asks for one, so from there it goes on in a tab. Where the browser can't, it says why.
 */
export function PasskeyButton({ purpose, label, disabled = false, onDone }: PasskeyButtonProps) {
  const present = useView((view) => view.passkeys.length > 0)
  const support = usePasskeySupport()
  const { run, busy, problem } = usePasskeyCommand(purpose)
  if (!present || support === 'checking') return null
  if (support !== 'offered') return <p className={classes.why}>{support.obstacle}</p>
  async function use() {
    if (isToolbarPopup()) await openInTab('/').then(() => window.close())
    else if (!busy && (await run())) onDone?.()
  }
  return (
    <div className={classes.passkey}>
      <Button variant="secondary" busy={busy} disabled={disabled} onClick={() => void use()}>
        {label}
      </Button>
      <ProblemText problem={problem} />
    </div>
  )
}
