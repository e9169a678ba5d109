import { type ReactNode, useState } from 'react'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemText } from '../ui/ProblemText.tsx'
import { Screen } from '../ui/Screen.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useNow } from '../ui/useNow.ts'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './AllowanceItem.module.css'
import { AllowanceItem } from './AllowanceItem.tsx'
import { SearchState } from './SearchState.tsx'
import { sortAllowances } from './sortAllowances.ts'
import { useAllowanceSearch } from './useAllowanceSearch.ts'
import { useDelegation } from './useDelegation.ts'

type AllowanceListProps = {
  readonly note?: ReactNode
  readonly onProposed: (approvalId: string) => void
}

const TICK_MS = 60_000

/** The allowances of one account on one network, the worst first; any of them can be chosen. */
export function AllowanceList({ note, onProposed }: AllowanceListProps) {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const [accountId, setAccountId] = useState(useView((view) => view.activeAccountId))
  const [chainId, setChainId] = useState(useView((view) => view.activeChainId))
  const [searching, setSearching] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const found = useAllowanceSearch(accountId && { accountId, chainId }, searching)
  const { run, busy, problem } = useCommand('proposeRevocations')
  const delegation = useDelegation(accountId, chainId)
  const nowMs = useNow(TICK_MS)
  const shown = sortAllowances(found.allowances)
  const picked = shown.filter(({ id }) => chosen.has(id))

  function choose(id: string, isChosen: boolean): void {
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)))
  }
  function change(set: () => void): void {
    set()
    setChosen(new Set())
    setSearching(true)
  }
  async function propose(together: boolean): Promise<void> {
    const wanted = picked.map(({ id, accountId, chainId }) => ({ id, accountId, chainId }))
    const proposed = await run({ allowances: wanted, together })
    if (proposed) onProposed(proposed.approvalId)
  }

  return (
    <Screen
      title="Allowances"
      onBack={() => navigate('/settings')}
      footer={
        picked.length > 0 && (
          <>
            {delegation.isOffered &&
              picked.length > 1 &&
              !picked.some(({ kind }) => kind === 'delegation') && (
                <Button variant="secondary" busy={busy} onClick={() => void propose(true)}>
                  All in one transaction
                </Button>
              )}
            <Button variant="danger" busy={busy} onClick={() => void propose(false)}>
              {picked.length === 1 ? 'Take back 1 allowance' : `Take back ${picked.length} allowances`}
            </Button>
          </>
        )
      }
    >
      {note}
      <p>Others may take these from you without asking again. Take back what you don’t use.</p>
      <SelectField<AccountId>
        label="Account"
        value={accountId ?? ('' as AccountId)}
        onChange={(id) => change(() => setAccountId(id))}
        options={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField<ChainId>
        label="Network"
        value={chainId}
        onChange={(id) => change(() => setChainId(id))}
        options={chains.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SearchState {...found} searching={searching} onSearch={setSearching} />
      <ProblemText problem={problem} />
      {shown.length === 0 && found.search && (
        <EmptyState title={found.search.isComplete ? 'Nobody may take anything' : 'None found so far'} />
      )}
      <ul className={classes.list} aria-label="Allowances">
        {shown.map((allowance) => (
          <AllowanceItem
            key={allowance.id}
            allowance={allowance}
            nowMs={nowMs}
            chosen={chosen.has(allowance.id)}
            onChoose={(isChosen) => choose(allowance.id, isChosen)}
          />
        ))}
      </ul>
    </Screen>
  )
}
