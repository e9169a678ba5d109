import type { Allowance } from '../../protocol/allowance.ts'
import { nameAsset, nameSpender } from '../sequence/describeStep.ts'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import classes from './AllowanceItem.module.css'
import { describeRisk, describeTerms } from './describeAllowance.ts'
import { isAtRisk } from './sortAllowances.ts'

type AllowanceItemProps = {
  readonly allowance: Allowance
  /** Which account, on which network; undefined where all that is listed belongs to one. */
  readonly place: string | undefined
  readonly nowMs: number
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

/** One allowance: what of, how much could be taken now, by whom, and the box to choose it. */
export function AllowanceItem({ allowance, place, nowMs, chosen, onChoose }: AllowanceItemProps) {
  const { kind, spender, isKnownAsset } = allowance
  const asset = nameAsset(allowance)
  return (
    <li>
      <Card>
        <div className={classes.head}>
          <span className={classes.asset}>
            {kind === 'delegation' ? 'The whole account' : asset}{' '}
            {!isKnownAsset && <Badge tone="caution">Unknown</Badge>}
          </span>
          <span className={isAtRisk(allowance) ? classes.risk : classes.calm}>{describeRisk(allowance)}</span>
        </div>
        <p>
          {spender.name && `${spender.name} `}
          <AddressText address={spender.address} form="short" />
        </p>
        {place && <p className={classes.terms}>{place}</p>}
        <p className={classes.terms}>{describeTerms(allowance, nowMs)}</p>
        <Checkbox
          label={`Take back: ${asset}, ${nameSpender(allowance)}${place ? `, ${place}` : ''}`}
          checked={chosen}
          onChange={onChoose}
        />
      </Card>
    </li>
  )
}
