import { useId } from 'react'
import { Link } from '../../router/Link.tsx'
import { Fieldset } from '../../ui/fields/Fieldset.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import classes from './SourceChoice.module.css'

/** What a person may bring along. */
export type SourceType = 'phrase' | 'privateKey' | 'keystore' | 'address'

/** A way in with a screen of its own. */
export type Elsewhere = { readonly to: string; readonly label: string }

const choices: readonly { readonly type: SourceType; readonly label: string }[] = [
  { type: 'phrase', label: 'A recovery phrase' },
  { type: 'privateKey', label: 'A private key' },
  { type: 'keystore', label: 'A keystore file' },
  { type: 'address', label: 'An address to watch' },
]

/** Asks what the wallet is brought in by. */
export function SourceChoice({
  chosen,
  onChoose,
  elsewhere,
}: {
  readonly chosen: SourceType
  readonly onChoose: (type: SourceType) => void
  /** What is asked for on a screen of its own. */
  readonly elsewhere: readonly Elsewhere[]
}) {
  const group = useId()
  return (
    <Fieldset form="plain" label="What you have" className={classes.choices}>
      {choices.map(({ type, label }) => (
        <label key={type} className={classes.choice}>
          <input type="radio" name={group} checked={type === chosen} onChange={() => onChoose(type)} />
          <span>{label}</span>
        </label>
      ))}
      {elsewhere.map(({ to, label }) => (
        <Link key={to} to={to} className={classes.elsewhere}>
          <span>{label}</span>
          <Icon name="forward" small />
        </Link>
      ))}
    </Fieldset>
  )
}
