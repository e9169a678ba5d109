import { useState } from 'react'
import type { ApprovalOf } from '../../../../protocol/approval.ts'
import type { AccountId } from '../../../../protocol/ids.ts'
import { narrowChains } from '../../../../protocol/narrowChains.ts'
import { type GrantLife, usualTerms } from '../../../../protocol/sites.ts'
import { AccountChoice } from '../../../connections/AccountChoice.tsx'
import { ChainChoice } from '../../../connections/ChainChoice.tsx'
import { GrantTerms, type Terms } from '../../../connections/GrantTerms.tsx'
import { LifeChoice } from '../../../connections/LifeChoice.tsx'
import { useView } from '../../../wallet/walletStore.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { nameRequester } from '../../parties/nameRequester.ts'
import { describeModesty } from './describeModesty.ts'

/** Asks which accounts a site may see. */
export function ConnectApproval({ approval, place }: ApprovalScreenProps<'connect'>) {
  const accounts = useView((view) => view.accounts)
  const known = useKnownGrant(approval)
  const activeAccountId = useView((view) => view.activeAccountId)
  const chains = useView((view) => view.chains)
  const first = accounts.find(({ id }) => id === activeAccountId) ?? accounts[0]
  const [chosen, setChosen] = useState(
    approval.request.accounts ?? known.accounts ?? (first ? [first.id] : []),
  )
  const [chainId, setChainId] = useState(approval.chainId)
  const [lasts, setLasts] = useState<GrantLife>(known.lasts)
  const [terms, setTerms] = useState<Terms>(() => {
    const { mayAsk, limits } = known
    const chains = narrowChains(approval.request.chains, known.chains)
    return { mayAsk, limits, ...(chains && { chains }) }
  })
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={`Connect to ${nameRequester(approval.requester)}?`}
      sentences={[
        'It will see the address, the balance and the history of the accounts you choose, and may ask you to approve things.',
        'It can move nothing without asking you each time.',
        ...describeModesty(approval, chains, known.chains),
      ]}
      action="Connect"
      choice={{ accounts: chosen, chainId, lasts, ...terms }}
      obstacle={chosen.length === 0 ? 'Choose at least one account.' : undefined}
      effects={<AccountChoice accounts={accounts} chosen={chosen} onChange={setChosen} />}
      terms={
        <>
          <ChainChoice label="Network it starts on" chainId={chainId} onChange={setChainId} />
          <LifeChoice lasts={lasts} onChange={setLasts} />
        </>
      }
      details={<GrantTerms terms={terms} chainId={chainId} onChange={setTerms} />}
    />
  )
}

type Known = Terms & { readonly lasts: GrantLife; readonly accounts?: AccountId[] }

/** A site that asks anew keeps what it has, or had when it was connected last, until the person changes it. */
function useKnownGrant({ requester, request }: ApprovalOf<'connect'>): Known {
  const permissions = useView((view) => view.permissions)
  const known = requester.type === 'site' && permissions.find(({ origin }) => origin === requester.origin)
  if (!known) return request.terms ?? { ...usualTerms, mayAsk: [...usualTerms.mayAsk], limits: [] }
  const { accounts, chains, mayAsk, limits, lasts } = known
  return { accounts, mayAsk, limits, lasts, ...(chains && { chains }) }
}
