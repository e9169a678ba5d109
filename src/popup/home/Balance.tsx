import { Skeleton } from '../ui/feedback/Skeleton.tsx'
import { AmountText } from '../ui/values/AmountText.tsx'
import { Badge } from '../ui/values/Badge.tsx'
import { useActiveChain, useActiveHoldings } from '../wallet/active.ts'
import classes from './Balance.module.css'
import { HoldingsAge } from './HoldingsAge.tsx'

const SHOWN_DIGITS = 6

/** How much of the chain's own coin the account has. */
export function Balance({ problem }: { readonly problem: string | undefined }) {
  const chain = useActiveChain()
  const holdings = useActiveHoldings()
  if (!chain) return null
  const isKnownToFail = holdings !== undefined || problem !== undefined
  const native = holdings?.assets.find(({ asset }) => asset.type === 'native')
  return (
    <section className={classes.balance} aria-label="Balance">
      <p className={classes.label}>
        {chain.nativeCurrency.name} on {chain.name}
        {chain.testnet && <Badge tone="caution">Test network</Badge>}
      </p>
      {native && (
        <p className={classes.amount}>
          <AmountText amount={native.amount} asset={native.asset} maxFraction={SHOWN_DIGITS} />
        </p>
      )}
      {/* What was never read is not nothing. */}
      {!native && isKnownToFail && <p className={classes.amount}>—</p>}
      {!native && !isKnownToFail && (
        <div className={classes.waiting}>
          <Skeleton label="Reading your balance" />
        </div>
      )}
      <HoldingsAge holdings={holdings} problem={problem} />
    </section>
  )
}
