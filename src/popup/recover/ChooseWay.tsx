import { navigate } from '../router/navigate.ts'
import { Screen } from '../ui/layout/Screen.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useStatus } from '../wallet/walletStore.ts'
import classes from './ChooseWay.module.css'
import type { RecoveryWay } from './way.ts'

const choices: readonly { readonly way: RecoveryWay; readonly title: string; readonly text: string }[] = [
  { way: 'phrase', title: 'Recovery phrase', text: '12 to 24 words, written down when the wallet was made.' },
  {
    way: 'shares',
    title: 'Shamir shares',
    text: 'Several lists of 20 to 33 words; you need only some of the lists.',
  },
  { way: 'file', title: 'Backup file', text: 'A file of Pellucid and the code that goes with it.' },
]

const leads = {
  locked:
    'Nobody can look your password up or reset it. With a backup you choose a new one. What is here now is kept aside, so nothing is lost by trying.',
  damaged:
    'What is left of the wallet here is kept aside. Your money is on the network, and comes back with your keys.',
  empty: 'Choose what you have. It stays on this computer.',
  unlocked: '',
} as const

/** What the person has to bring the wallet back with. */
export function ChooseWay({ onChoose }: { readonly onChoose: (way: RecoveryWay) => void }) {
  const status = useStatus() ?? 'locked'
  return (
    <Screen title="Get your wallet back" onBack={() => navigate('/', { replace: true })}>
      <p>{leads[status]}</p>
      <ul className={classes.choices}>
        {choices.map(({ way, title, text }) => (
          <li key={way} className={classes.choice}>
            <div>
              <button
                type="button"
                className={classes.title}
                aria-describedby={`about-${way}`}
                onClick={() => onChoose(way)}
              >
                {title}
              </button>
              <p id={`about-${way}`} className={classes.text}>
                {text}
              </p>
            </div>
            <Icon name="forward" small />
          </li>
        ))}
      </ul>
    </Screen>
  )
}
