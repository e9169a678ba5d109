import { Card } from '../../../ui/layout/Card.tsx'
import { Row } from '../../../ui/layout/Row.tsx'
import { AddressText } from '../../../ui/values/AddressText.tsx'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'

/** Asks whether a token may be shown among the person's assets (EIP-747). */
export function WatchAssetApproval({ approval, place }: ApprovalScreenProps<'watchAsset'>) {
  const { symbol, name, decimals, address, standard, tokenId } = approval.request.token
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={`Show ${symbol} in your wallet?`}
      sentences={[
        'The token is added to your list, and nothing moves.',
        'Anybody can give a token any name. What tells it from others is its address.',
      ]}
      action="Add token"
      choice={{}}
      effects={
        <Card title="The token">
          <Row label="Symbol" value={symbol} />
          <Row label="Name" value={name} />
          {standard === 'erc20' && <Row label="Decimals" value={String(decimals)} />}
          {tokenId !== undefined && <Row label="Item" value={`#${tokenId}`} />}
          <Row label="Address">
            <AddressText address={address} form="full" />
          </Row>
        </Card>
      }
    />
  )
}
