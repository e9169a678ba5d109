import type { Token } from '../../../protocol/chain.ts'
import { Skeleton } from '../../ui/feedback/Skeleton.tsx'
import { Card } from '../../ui/layout/Card.tsx'
import { Row } from '../../ui/layout/Row.tsx'
import { Monogram } from '../../ui/pictures/Monogram.tsx'

type FoundTokenProps = { readonly token: Token | undefined; readonly busy: boolean }

/** What the contract says about itself, so that the person sees what they add. */
export function FoundToken({ token, busy }: FoundTokenProps) {
  if (busy) return <Skeleton label="Asking the network about this token" lines={3} />
  if (!token) return null
  return (
    <Card title="What the contract says">
      <Monogram text={token.symbol} seed={`${token.chainId}/${token.standard}:${token.address}`} />
      <Row label="Name" value={token.name} />
      <Row label="Symbol" value={token.symbol} />
      {token.standard === 'erc20' && <Row label="Decimals" value={String(token.decimals)} />}
    </Card>
  )
}
