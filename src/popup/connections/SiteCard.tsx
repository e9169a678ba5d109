import type { Permission } from '../../protocol/sites.ts'
import { Link } from '../router/Link.tsx'
import { formatAge } from '../ui/format/formatAge.ts'
import { Card } from '../ui/layout/Card.tsx'
import { Row } from '../ui/layout/Row.tsx'
import { OriginText } from '../ui/values/OriginText.tsx'
import { useNow } from '../ui/values/useNow.ts'
import { useView } from '../wallet/walletStore.ts'
import { describeEnd } from './describeEnd.ts'
import { describeLimit } from './describeLimit.ts'
import { listLimitable } from './listLimitable.ts'
import classes from './SiteCard.module.css'

const TICK_MS = 60_000

/** One site: what it sees and may have signed away, since when, until when, and the way to change or end it. */
export function SiteCard({ permission }: { readonly permission: Permission }) {
  const { origin, accounts, chainId, lastUsedAtMs, limits } = permission
  const nowMs = useNow(TICK_MS)
  const known = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const tokens = useView((view) => view.tokens)
  const assets = listLimitable({ chains, tokens })
  const names = accounts.map((id) => known.find((account) => account.id === id)?.name ?? 'Unknown account')
  return (
    <Card>
      <h2 className={classes.title}>
        <OriginText origin={origin} />
      </h2>
      <Row label="Sees" value={names.join(', ')} />
      <Row label="Network" value={chains.find(({ id }) => id === chainId)?.name ?? chainId} />
      {limits.map((limit) => (
        <Row key={`${limit.assetId} ${limit.period}`} label="At most" value={describeLimit(limit, assets)} />
      ))}
      <Row label="Last used" value={formatAge(nowMs - lastUsedAtMs)} />
      <Row label="Ends" value={describeEnd(permission, nowMs)} />
      <Link to={`/settings/sites/${encodeURIComponent(origin)}`} className={classes.link}>
        Change or disconnect
      </Link>
    </Card>
  )
}
