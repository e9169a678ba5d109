import { openInTab } from '../browser.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import classes from './DamagedScreen.module.css'

/** A wallet was here, and no copy of it can be read. */
export function DamagedScreen() {
  return (
    <Screen title="Your wallet cannot be read" footer={<Button onClick={recover}>Get it back</Button>}>
      <Alert level="danger" title="Every copy on this computer is damaged">
        Your money is not lost: it is on the network, not in this browser.
      </Alert>
      <h2>To get it back</h2>
      <p>
        You need one of these: your recovery phrase, enough of your shares, or a backup file and its code.
        What is left of the wallet here is kept aside, and nothing is written over.
      </p>
      <p className={classes.note}>
        If you have a copy of your browser profile from before, put it back first: the wallet opens from it
        with your password.
      </p>
    </Screen>
  )
}

/** The small window closes as soon as one looks for a file beside it. */
function recover(): void {
  if (document.documentElement.dataset.frame === 'popup')
    void openInTab('/recover').then(() => window.close())
  else navigate('/recover')
}
