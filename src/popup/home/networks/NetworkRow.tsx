import type { Chain } from '../../../protocol/chain.ts'
import { Monogram } from '../../ui/pictures/Monogram.tsx'
import { ChoiceRow } from '../ChoiceRow.tsx'
import classes from './NetworkSheet.module.css'

type NetworkRowProps = { readonly chain: Chain; readonly active: boolean; readonly onSelect: () => void }

/** One network of the list. */
export function NetworkRow({ chain, active, onSelect }: NetworkRowProps) {
  return (
    <li>
      <ChoiceRow active={active} onSelect={onSelect}>
        <Monogram text={chain.name} seed={chain.id} small />
        <span className={classes.name}>{chain.name}</span>
      </ChoiceRow>
    </li>
  )
}
