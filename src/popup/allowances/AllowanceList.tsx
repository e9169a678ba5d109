import { type ReactNode, useState } from 'react'
import type { Allowance } from '../../protocol/allowance.ts'
import type { AccountId, ChainId } from '../../protocol/ids.ts'
import { placeKey } from '../../protocol/place.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { EmptyState } from '../ui/feedback/EmptyState.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Screen } from '../ui/layout/Screen.tsx'
import { useNow } from '../ui/values/useNow.ts'
import { useView } from '../wallet/walletStore.ts'
import classes from './AllowanceItem.module.css'
import { AllowanceItem } from './AllowanceItem.tsx'
import { type Choice, listPlaces } from './listPlaces.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { SearchState } from './SearchState.tsx'
import { sortAllowances } from './sortAllowances.ts'
import { summarizeSearch } from './summarizeSearch.ts'
import { useAllowanceSearch } from './useAllowanceSearch.ts'
import { useRevocation } from './useRevocation.ts'

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
  const nowMs = useNow(TICK_MS)
  const shown = sortAllowances([...found.values()].flatMap(({ allowances }) => allowances))
  const picked = shown.filter((allowance) => chosen.has(keyOf(allowance)))
  const revocation = useRevocation(picked, onProposed)

  function choose(key: string, isChosen: boolean): void {
    setChosen((before) => new Set(isChosen ? [...before, key] : [...before].filter((other) => other !== key)))
  }
  function change(set: () => void): void {
    set()
    setChosen(new Set())
    setSearching(true)
  }

  return (
    <Screen
      title="Allowances"
      onBack={() => navigate('/settings')}
      footer={picked.length > 0 && <RevokeButtons count={picked.length} revocation={revocation} />}
    >
      {note}
      <p>Others may take these from you without asking again. Take back what you don’t use.</p>
      <PlaceFields
        accountId={accountId}
        chainId={chainId}
        onAccount={(id) => change(() => setAccountId(id))}
        onChain={(id) => change(() => setChainId(id))}
      />
      <SearchState
        summary={summary}
        searching={searching}
        found={shown.length > 0}
        onSearch={setSearching}
        onRetry={() => setAttempt(attempt + 1)}
      />
      <ProblemText problem={revocation.problem} />
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

type RevokeButtonsProps = {
  readonly count: number
  readonly revocation: ReturnType<typeof useRevocation>
}

function RevokeButtons({ count, revocation: { propose, canJoin, busy } }: RevokeButtonsProps) {
  return (
    <>
      {canJoin && (
        <Button variant="secondary" busy={busy} onClick={() => void propose({ together: true })}>
          All in one transaction
        </Button>
      )}
      <Button variant="danger" busy={busy} onClick={() => void propose({ together: false })}>
        {count === 1 ? 'Take back 1 allowance' : `Take back ${count} allowances`}
      </Button>
    </>
  )
}

function keyOf(allowance: Allowance): string {
  return `${placeKey(allowance)} ${allowance.id}`
}
