import { type ReactNode, useState } from 'react'
import type { Allowance } from '../../protocol/allowance.ts'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { placeKey } from '../../protocol/place.ts'
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
import { type Choice, listPlaces } from './listPlaces.ts'
import { SearchState } from './SearchState.tsx'
import { sortAllowances } from './sortAllowances.ts'
import { summarizeSearch } from './summarizeSearch.ts'
import { useAllowanceSearch } from './useAllowanceSearch.ts'
import { useDelegation } from './useDelegation.ts'

type AllowanceListProps = {
  readonly note?: ReactNode
  readonly onProposed: (approvalId: string) => void
}

const TICK_MS = 60_000

/** The allowances of one account or all, on one network or all, the worst first; any of them can be chosen. */
export function AllowanceList({ note, onProposed }: AllowanceListProps) {
  const accounts = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const [accountId, setAccountId] = useState<Choice<AccountId>>(
    useView((view) => view.activeAccountId) ?? 'all',
  )
  const [chainId, setChainId] = useState<Choice<ChainId>>(useView((view) => view.activeChainId))
  const [searching, setSearching] = useState(true)
  const [attempt, setAttempt] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const known = { accountIds: accounts.map(({ id }) => id), chainIds: chains.map(({ id }) => id) }
  const places = listPlaces({ accountId, chainId }, known)
  const found = useAllowanceSearch(places, searching, attempt)
  const nameChain = (id: ChainId) => chains.find((chain) => chain.id === id)?.name ?? id
  const nameAccount = (id: AccountId) => accounts.find((account) => account.id === id)?.name ?? id
  const summary = summarizeSearch(places, found, nameChain)
  const { run, busy, problem } = useCommand('proposeRevocations')
  const nowMs = useNow(TICK_MS)
  const shown = sortAllowances([...found.values()].flatMap(({ allowances }) => allowances))
  const picked = shown.filter((allowance) => chosen.has(keyOf(allowance)))
  const [first] = picked
  // Only what belongs to one account on one network can be in one transaction.
  const onePlace = first && picked.every((one) => placeKey(one) === placeKey(first)) ? first : undefined
  const delegation = useDelegation(onePlace?.accountId, onePlace?.chainId)

  function choose(key: string, isChosen: boolean): void {
    setChosen((before) => new Set(isChosen ? [...before, key] : [...before].filter((other) => other !== key)))
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
      <SelectField<Choice<AccountId>>
        label="Account"
        value={accountId}
        onChange={(id) => change(() => setAccountId(id))}
        options={withAll(accounts, 'All accounts')}
      />
      <SelectField<Choice<ChainId>>
        label="Network"
        value={chainId}
        onChange={(id) => change(() => setChainId(id))}
        options={withAll(chains, 'All networks')}
      />
      <SearchState
        summary={summary}
        searching={searching}
        found={shown.length > 0}
        onSearch={setSearching}
        onRetry={() => setAttempt(attempt + 1)}
      />
      <ProblemText problem={problem} />
      {shown.length === 0 && summary.done !== undefined && (
        <EmptyState title={summary.isComplete ? 'Nobody may take anything' : 'None found so far'} />
      )}
      <ul className={classes.list} aria-label="Allowances">
        {shown.map((allowance) => (
          <AllowanceItem
            key={keyOf(allowance)}
            allowance={allowance}
            place={
              places.length > 1
                ? `${nameAccount(allowance.accountId)}, ${nameChain(allowance.chainId)}`
                : undefined
            }
            nowMs={nowMs}
            chosen={chosen.has(keyOf(allowance))}
            onChoose={(isChosen) => choose(keyOf(allowance), isChosen)}
          />
        ))}
      </ul>
    </Screen>
  )
}

function keyOf(allowance: Allowance): string {
  return `${placeKey(allowance)} ${allowance.id}`
}

function withAll<Id extends string>(
  all: readonly { readonly id: Id; readonly name: string }[],
  label: string,
): { value: Choice<Id>; label: string }[] {
  const each = all.map(({ id, name }) => ({ value: id, label: name }))
  return all.length > 1 ? [{ value: 'all', label }, ...each] : each
}
