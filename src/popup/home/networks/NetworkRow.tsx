import type { Chain } from '../../../protocol/chain.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import classes from './NetworkSheet.module.css'

type NetworkRowProps = { readonly chain: Chain; readonly active: boolean; readonly onSelect: () => void }

/** One network of the list. */
export function NetworkRow({ chain, active, onSelect }: NetworkRowProps) {
  return (
    <li>
      <button type="button" className={classes.choose} aria-current={active || undefined} onClick={onSelect}>
        <Monogram text={chain.name} seed={chain.id} small />
        <span className={classes.name}>{chain.name}</span>
        {active && (
          <span className={classes.check}>
            <Icon name="check" small />
          </span>
        )}
      </button>
    </li>
  )
}
