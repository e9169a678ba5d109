import { Alert } from '../ui/Alert.tsx'
import { Screen } from '../ui/Screen.tsx'
import classes from './DamagedScreen.module.css'

/** A wallet was here, and no copy of it can be read. */
export function DamagedScreen() {
  return (
    <Screen title="Your wallet cannot be read">
      <Alert level="danger" title="Both copies on this computer are damaged">
        Your money is not lost: it is on the network, not in this browser.
      </Alert>
      <h2>To get it back</h2>
      <ol className={classes.steps}>
        <li>Find your recovery phrase.</li>
        <li>Remove Pellucid from this browser and install it again.</li>
        <li>Choose “Import an existing wallet” and enter your words.</li>
      </ol>
      <p className={classes.note}>
        If you have a copy of your browser profile from before, put it back first: the wallet opens from it
        with your password.
      </p>
    </Screen>
  )
}
