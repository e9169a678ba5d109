import { listDifferences } from '../../protocol/differences.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { AmountText } from '../ui/AmountText.tsx'
import { Icon } from '../ui/Icon.tsx'
import classes from './Differences.module.css'

/** Where the receipt shows something else than the approval promised. */
export function Differences({ activity }: { readonly activity: Activity }) {
  const differences = listDifferences(activity)
  if (differences.length === 0) return null
  return (
    <div className={classes.differences}>
      <p className={classes.title}>
        <Icon name="info" small />
        Not exactly as promised
      </p>
      <ul>
        {differences.map(({ asset, promised, received }) => (
          <li key={asset.id}>
            Promised <AmountText amount={toAmount(promised)} asset={asset} />, came to{' '}
            <AmountText amount={toAmount(received)} asset={asset} />
          </li>
        ))}
      </ul>
    </div>
  )
}
