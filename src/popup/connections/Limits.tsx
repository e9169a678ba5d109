import type { ChainId } from '../../protocol/ids.ts'
import type { SpendingLimit } from '../../protocol/sites.ts'
import { IconButton } from '../ui/actions/IconButton.tsx'
import { Icon } from '../ui/pictures/Icon.tsx'
import { useView } from '../wallet/walletStore.ts'
import { describeLimit } from './describeLimit.ts'
import { LimitForm } from './LimitForm.tsx'
import classes from './Limits.module.css'
import { listLimitable } from './listLimitable.ts'

type LimitsProps = {
  /** The chain the site is on. */
  readonly chainId: ChainId
  readonly limits: readonly SpendingLimit[]
  readonly onChange: (limits: SpendingLimit[]) => void
}

/** The most a site may have the person sign away, asset by asset. Approvals beyond it are refused. */
export function Limits({ chainId, limits, onChange }: LimitsProps) {
  const chains = useView((view) => view.chains)
  const tokens = useView((view) => view.tokens)
  const assets = listLimitable({ chains, tokens }, chainId)
  return (
    <section className={classes.limits} aria-label="Spending limits">
      <h3 className={classes.title}>Spending limits</h3>
      <p className={classes.note}>What would go beyond a limit is refused before you can sign it.</p>
      {limits.length > 0 && (
        <ul className={classes.list} aria-label="Limits set">
          {limits.map((limit) => (
            <li key={`${limit.assetId} ${limit.period}`} className={classes.limit}>
              <span>{describeLimit(limit, assets)}</span>
              <IconButton
                label={`Remove the limit of ${describeLimit(limit, assets)}`}
                onClick={() => onChange(limits.filter((other) => other !== limit))}
              >
                <Icon name="close" small />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <LimitForm
        assets={assets}
        onAdd={(limit) => onChange([...limits.filter((other) => !isSameMatter(other, limit)), limit])}
      />
    </section>
  )
}

function isSameMatter(one: SpendingLimit, other: SpendingLimit): boolean {
  return one.assetId === other.assetId && one.period === other.period
}
