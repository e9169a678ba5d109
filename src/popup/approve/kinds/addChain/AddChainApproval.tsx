import { evmChainNumber } from '../../../../protocol/ids.ts'
import { Card } from '../../../ui/layout/Card.tsx'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { FactList } from '../../frame/FactList.tsx'
import { nameRequester } from '../../parties/nameRequester.ts'
import { isNearby } from './isNearby.ts'

/** Asks whether a chain may be added (EIP-3085). */
export function AddChainApproval({ approval, place }: ApprovalScreenProps<'addChain'>) {
  const { chain } = approval.request
  const { name, nativeCurrency, rpcUrls, explorerUrl } = chain
  const nearby = rpcUrls.find(isNearby)
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={`Add the network ${name}?`}
      sentences={[
        `${nameRequester(approval.requester)} chose the nodes below. They will see your addresses, and could tell you wrong balances. None is asked before you agree.`,
        ...(nearby
          ? [
              `${new URL(nearby).host} is on this computer or in your own network. If you run no node there, reject this.`,
            ]
          : []),
        'Nothing moves, and you can remove the network at any time.',
      ]}
      action="Add network"
      choice={{}}
      effects={
        <Card title="The network">
          <FactList
            facts={[
              { name: 'Name', value: name },
              { name: 'Chain ID', value: String(evmChainNumber(chain.id)) },
              { name: 'Coin', value: `${nativeCurrency.name} (${nativeCurrency.symbol})` },
              ...rpcUrls.map((url) => ({ name: 'Node', value: url })),
              { name: 'Explorer', value: explorerUrl ?? 'None' },
            ]}
          />
        </Card>
      }
    />
  )
}
