import { leavesMore, listDifferences } from '../../protocol/differences.ts'
import { toAmount } from '../../protocol/primitives.ts'
import type { Activity } from '../../protocol/transaction.ts'
import { Link } from '../router/Link.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { AmountText } from '../ui/values/AmountText.tsx'
import { breaksPromise } from './breaksPromise.ts'
import classes from './Differences.module.css'
import { describeExcess } from './describeExcess.ts'
import { describePromise } from './describePromise.ts'

/** Where the receipt shows something else than the approval promised, and the way to what others may take since. */
export function Differences({ activity }: { readonly activity: Activity }) {
  const differences = listDifferences(activity)
  const excess = leavesMore(activity) ? describeExcess(activity) : []
  if (differences.length + excess.length === 0) return null
  const isBroken = breaksPromise(activity)
  return (
    <div className={isBroken ? classes.broken : classes.differences}>
      <p className={classes.title}>
        <Icon name={isBroken ? 'warning' : 'info'} small />
        {isBroken ? 'Not exactly as promised' : capitalize(describePromise(activity))}
      </p>
      <ul>
        {differences.map(({ asset, promised, received }) => (
          <li key={asset.id}>
            {isBroken ? 'Promised' : 'Expected'} <AmountText amount={toAmount(promised)} asset={asset} />,
            came to <AmountText amount={toAmount(received)} asset={asset} />
          </li>
        ))}
        {excess.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {excess.length > 0 && (
        <Link className={classes.link} to="/allowances">
          Take it back in “Allowances”
        </Link>
      )}
    </div>
  )
}

function capitalize(words = ''): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
