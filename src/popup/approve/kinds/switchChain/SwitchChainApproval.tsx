import type { Requester } from '../../../../protocol/approval.ts'
import type { ChainId } from '../../../../protocol/ids.ts'
import type { View } from '../../../../protocol/view.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { Row } from '../../../ui/layout/Row.tsx'
import { useView } from '../../../wallet/walletStore.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { nameRequester } from '../../parties/nameRequester.ts'

/** Asks whether a site may go over to another chain (EIP-3326). */
export function SwitchChainApproval({ approval, place }: ApprovalScreenProps<'switchChain'>) {
  const { requester, request } = approval
  const site = nameRequester(requester)
  const present = useView((view) => getPresentChainId(view, requester))
  const presentName = useChainName(present)
  const wantedName = useChainName(request.chainId)
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={`Switch to ${wantedName}?`}
      sentences={[
        `From then on ${site} shows and asks for things on ${wantedName}. Nothing moves, and other sites stay where they are.`,
      ]}
      action="Switch network"
      choice={{}}
      effects={
        <Card title="Network of this site">
          <Row label="Now" value={presentName} />
          <Row label="Then" value={wantedName} />
        </Card>
      }
    />
  )
}

function getPresentChainId(view: View, requester: Requester): ChainId {
  const permission =
    requester.type === 'site' && view.permissions.find(({ origin }) => origin === requester.origin)
  return permission ? permission.chainId : view.activeChainId
}

function useChainName(chainId: ChainId): string {
  return useView(({ chains }) => chains.find(({ id }) => id === chainId)?.name ?? chainId)
}
