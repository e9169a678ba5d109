import { useState } from 'react'
import type { AccountId } from '../../../../protocol/ids.ts'
import { useView } from '../../../wallet/walletStore.ts'
import { ApprovalFrame } from '../../frame/ApprovalFrame.tsx'
import type { ApprovalScreenProps } from '../../frame/approvalScreenProps.ts'
import { nameRequester } from '../../parties/nameRequester.ts'
import { AccountChoice } from './AccountChoice.tsx'
import { ChainChoice } from './ChainChoice.tsx'

/** Asks which accounts a site may see. */
export function ConnectApproval({ approval, place }: ApprovalScreenProps<'connect'>) {
  const accounts = useView((view) => view.accounts)
  const activeAccountId = useView((view) => view.activeAccountId)
  const first = accounts.find(({ id }) => id === activeAccountId) ?? accounts[0]
  const [chosen, setChosen] = useState(first ? [first.id] : [])
  const [chainId, setChainId] = useState(approval.chainId)
  return (
    <ApprovalFrame
      approval={approval}
      place={place}
      title={`Connect to ${nameRequester(approval.requester)}?`}
      sentences={[
        'It will see the address, the balance and the history of the accounts you choose, and may ask you to approve things.',
        'It can move nothing without asking you each time.',
      ]}
      action="Connect"
      choice={{ accounts: putFirst(chosen, activeAccountId), chainId }}
      obstacle={chosen.length === 0 ? 'Choose at least one account.' : undefined}
      effects={<AccountChoice accounts={accounts} chosen={chosen} onChange={setChosen} />}
      terms={<ChainChoice chainId={chainId} onChange={setChainId} />}
    />
  )
}

/** The first account is the one the site uses: the one the person is in, if it is among them. */
function putFirst(chosen: readonly AccountId[], first: AccountId | undefined): AccountId[] {
  return chosen.toSorted((one, other) => Number(other === first) - Number(one === first))
}
