import { useState } from 'react'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { OwnApproval } from '../approve/OwnApproval.tsx'
import { Link } from '../router/Link.tsx'
import type { PathParams } from '../router/matchPath.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Skeleton } from '../ui/feedback/Skeleton.tsx'
import { SelectField } from '../ui/fields/SelectField.tsx'
import { Card } from '../ui/layout/Card.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import { describeDelegation } from './describeDelegation.ts'
import { useDelegation } from './useDelegation.ts'

/** Whose code an account follows (EIP-7702), and the way to end that. */
export function DelegationScreen({ params }: { readonly params: PathParams }) {
  const accountId = params.accountId as AccountId
  const account = useView(({ accounts }) => accounts.find(({ id }) => id === accountId))
  const [chainId, setChainId] = useState(useView((view) => view.activeChainId))
  const [approvalId, setApprovalId] = useState<string>()
  const [note, setNote] = useState<string>()
  if (approvalId !== undefined) {
    return (
      <OwnApproval
        approvalId={approvalId}
        nothing="Nothing was ended."
        onBack={(why) => {
          setNote(why)
          setApprovalId(undefined)
        }}
        onApproved={() => navigate(`/sequences/${approvalId}`)}
      />
    )
  }
  return (
    <Screen title="Delegation" onBack={() => navigate(`/accounts/account/${encodeURIComponent(accountId)}`)}>
      {note && <Alert level="info" title={note} />}
      <p>
        An account can follow the code of a contract, so that several actions are one transaction. Its
        address, its key and what it holds stay as they are.
      </p>
      {account && (
        <Followed
          key={chainId}
          account={account}
          chainId={chainId}
          onChain={setChainId}
          onProposed={setApprovalId}
        />
      )}
      <p>
        <Link to="/allowances">What else others may take</Link>
      </p>
    </Screen>
  )
}

type FollowedProps = {
  readonly account: { readonly id: AccountId; readonly name: string; readonly kind: string }
  readonly chainId: ChainId
  readonly onChain: (chainId: ChainId) => void
  readonly onProposed: (approvalId: string) => void
}

function Followed({ account, chainId, onChain, onProposed }: FollowedProps) {
  const chains = useView((view) => view.chains)
  const chainName = chains.find(({ id }) => id === chainId)?.name ?? chainId
  const delegation = useDelegation(account.id, chainId)
  const { run, busy, problem } = useCommand('proposeRevocations')
  const { state, delegate, isRead } = delegation
  async function end() {
    const allowances = [{ accountId: account.id, chainId, id: 'delegation' }]
    const proposed = await run({ allowances })
    if (proposed) onProposed(proposed.approvalId)
  }
  return (
    <>
      <SelectField<ChainId>
        label="Network"
        value={chainId}
        onChange={onChain}
        options={chains.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {delegation.problem !== undefined && <Alert level="caution" title={delegation.problem} />}
      {!isRead && delegation.problem === undefined && <Skeleton label="Asking the network…" lines={2} />}
      {isRead && (
        <Card title={`${account.name} on ${chainName}`}>
          {state === 'stranger' && (
            <Alert level="danger" title="The wallet does not know this contract">
              Whoever wrote it can act for this account. End it now.
            </Alert>
          )}
          <p>{describeDelegation(delegation)}</p>
          {delegate && <AddressText address={delegate.address} form="full" />}
        </Card>
      )}
      <ProblemText problem={problem} />
      {state !== 'none' && account.kind !== 'watchOnly' && (
        <Button
          variant={state === 'stranger' ? 'danger' : 'secondary'}
          busy={busy}
          onClick={() => void end()}
        >
          End the delegation
        </Button>
      )}
    </>
  )
}
