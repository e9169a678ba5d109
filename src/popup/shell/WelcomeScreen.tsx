import { useEffect } from 'react'
import { openInTab } from '../browser.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Mark } from './Mark.tsx'
import classes from './WelcomeScreen.module.css'

/** The small window while there is no wallet yet: setting one up needs a place that stays open. */
export function WelcomeScreen() {
  useEffect(() => {
    document.title = 'Welcome · Pellucid'
  }, [])
  return (
    <main className={classes.welcome}>
      <Mark />
      <h1 className={classes.title}>The wallet you can see through</h1>
      <p className={classes.text}>It explains every request before you sign it.</p>
      <Button onClick={() => void openInTab('/onboarding').then(() => window.close())}>
        Set up your wallet
      </Button>
      <p className={classes.text}>Opens in a tab, which stays open while you write down your words.</p>
    </main>
  )
}
