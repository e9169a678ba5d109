import type { Permission } from '../../../protocol/sites.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { formatDuration } from '../../ui/format/formatDuration.ts'
import { OriginText } from '../../ui/OriginText.tsx'
import { ProblemText } from '../../ui/ProblemText.tsx'
import { Row } from '../../ui/Row.tsx'
import { useNow } from '../../ui/useNow.ts'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import classes from './SiteCard.module.css'

const TICK_MS = 60_000

/** One site: what it sees, since when, until when, and the way to end it. */
export function SiteCard({ permission }: { readonly permission: Permission }) {
  const { origin, accounts, chainId, lastUsedAtMs, expiresAtMs } = permission
  const nowMs = useNow(TICK_MS)
  const known = useView((view) => view.accounts)
  const chain = useView((view) => view.chains.find(({ id }) => id === chainId))
  const { run, busy, problem } = useCommand('disconnectSite')
  const names = accounts.map((id) => known.find((account) => account.id === id)?.name ?? 'Unknown account')
  return (
    <Card>
      <h2 className={classes.title}>
        <OriginText origin={origin} />
      </h2>
      <Row label="Sees" value={names.join(', ')} />
      <Row label="Network" value={chain?.name ?? chainId} />
      <Row label="Last used" value={formatAge(nowMs - lastUsedAtMs)} />
      <Row label="Ends in" value={formatDuration(expiresAtMs - nowMs)} />
      <ProblemText problem={problem} />
      <Button variant="secondary" busy={busy} onClick={() => void run({ origin })}>
        Disconnect
      </Button>
    </Card>
  )
}
