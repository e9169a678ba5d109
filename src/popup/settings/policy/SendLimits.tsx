import type { SendLimit } from '../../../protocol/unlockPolicy.ts'
import { type Limitable, listLimitable } from '../../connections/listLimitable.ts'
import { IconButton } from '../../ui/actions/IconButton.tsx'
import { formatPlainAmount } from '../../ui/format/formatPlainAmount.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { useView } from '../../wallet/walletStore.ts'
import classes from './policy.module.css'
import { SendLimitForm } from './SendLimitForm.tsx'

type SendLimitsProps = {
  readonly limits: readonly SendLimit[]
  readonly onChange: (limits: SendLimit[]) => void
}

/** Above which amounts it asks, asset by asset. */
export function SendLimits({ limits, onChange }: SendLimitsProps) {
  const chains = useView((view) => view.chains)
  const tokens = useView((view) => view.tokens)
  const activeChainId = useView((view) => view.activeChainId)
  const assets = listLimitable({ chains, tokens }, activeChainId)
  return (
    <Card title="Before more than this leaves">
      <p className={classes.soft}>By sending, by swapping, or by an allowance you give.</p>
      {limits.length > 0 && (
        <ul className={classes.list} aria-label="Limits set">
          {limits.map((limit) => (
            <li key={limit.assetId} className={classes.limit}>
              <span>{describe(limit, assets)}</span>
              <IconButton
                label={`Remove the limit of ${describe(limit, assets)}`}
                onClick={() => onChange(limits.filter((other) => other !== limit))}
              >
                <Icon name="close" small />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <SendLimitForm
        assets={assets}
        onAdd={(limit) => onChange([...limits.filter(({ assetId }) => assetId !== limit.assetId), limit])}
      />
    </Card>
  )
}

function describe({ assetId, amount }: SendLimit, assets: readonly Limitable[]): string {
  const asset = assets.find(({ id }) => id === assetId)
  if (!asset) return `${amount} units of an asset that is not shown any more`
  return `${formatPlainAmount(BigInt(amount), asset.decimals)} ${asset.symbol} on ${asset.chainName}`
}
