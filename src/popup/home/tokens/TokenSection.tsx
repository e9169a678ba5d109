import { useState } from 'react'
import type { AssetAmount } from '../../../protocol/explanation.ts'
import { Link } from '../../router/Link.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import { Sheet } from '../../ui/layout/Sheet.tsx'
import { useActiveHoldings } from '../../wallet/active.ts'
import { HomeSection } from '../HomeSection.tsx'
import { TokenDetails } from './TokenDetails.tsx'
import { TokenRow } from './TokenRow.tsx'
import classes from './TokenSection.module.css'

/** The tokens of the account on the chain. */
export function TokenSection() {
  const [shown, setShown] = useState<AssetAmount>()
  const holdings = useActiveHoldings()
  const tokens = holdings?.assets.filter(({ asset }) => asset.type !== 'native') ?? []
  return (
    <HomeSection title="Tokens" link={<Link to="/tokens/add">Add token</Link>}>
      {!holdings && <Skeleton label="Reading your tokens" lines={3} />}
      {holdings && tokens.length === 0 && (
        <EmptyState title="No tokens here">Tokens you hold appear once they are added.</EmptyState>
      )}
      {tokens.length > 0 && (
        <ul className={classes.list}>
          {tokens.map((token) => (
            <TokenRow key={token.asset.id} token={token} onOpen={() => setShown(token)} />
          ))}
        </ul>
      )}
      <Sheet
        title={shown?.asset.name ?? 'Token'}
        open={shown !== undefined}
        onClose={() => setShown(undefined)}
      >
        {shown && <TokenDetails token={shown} onDone={() => setShown(undefined)} />}
      </Sheet>
    </HomeSection>
  )
}
