import { useEffect } from 'react'
import { Mark } from '../shell/Mark.tsx'
import { Button } from '../ui/actions/Button.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import type { IconName } from '../ui/pictures/iconPaths.ts'
import classes from './StartStep.module.css'
import type { OnboardingWay } from './steps.ts'

const promises: readonly { readonly icon: IconName; readonly title: string; readonly text: string }[] = [
  {
    icon: 'eye',
    title: 'You see before you sign',
    text: 'Every request is tried out first, and told in plain words.',
  },
  {
    icon: 'lock',
    title: 'Your keys stay here',
    text: 'They are sealed with your password, on this computer only.',
  },
  { icon: 'shield', title: 'Nobody watches', text: 'No account, no e-mail, no tracking.' },
]

/** The first thing anyone sees of the wallet. */
export function StartStep({ onChoose }: { readonly onChoose: (way: OnboardingWay) => void }) {
  useEffect(() => {
    document.title = 'Welcome · Pellucid'
  }, [])
  return (
    <main className={classes.start}>
      <div className={classes.brand}>
        <Mark />
        <h1 className={classes.title}>The wallet you can see through</h1>
      </div>
      <ul className={classes.promises}>
        {promises.map(({ icon, title, text }) => (
          <li key={icon} className={classes.promise}>
            <span className={classes.icon}>
              <Icon name={icon} />
            </span>
            <div>
              <p className={classes.promiseTitle}>{title}</p>
              <p className={classes.text}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button onClick={() => onChoose('create')}>Create a new wallet</Button>
        <Button variant="secondary" onClick={() => onChoose('import')}>
          Import an existing wallet
        </Button>
      </div>
    </main>
  )
}
