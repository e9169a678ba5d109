import { useState } from 'react'
import { accountAddress } from '../../protocol/ids.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { navigate } from '../router/navigate.ts'
import { Button } from '../ui/actions/Button.tsx'
import { ProblemText } from '../ui/feedback/ProblemText.tsx'
import { Checkbox } from '../ui/fields/Checkbox.tsx'
import { Fieldset } from '../ui/fields/Fieldset.tsx'
import { AddressText } from '../ui/values/AddressText.tsx'
import { useCommand } from '../wallet/useCommand.ts'
import { useView } from '../wallet/walletStore.ts'
import type { AccountSearch, FoundAccount } from './useAccountSearch.ts'

type FoundAccountsProps = { readonly walletId: string; readonly search: AccountSearch }

/** How far the search is, what it found, and which of that to add. */
export function FoundAccounts({ walletId, search }: FoundAccountsProps) {
  const known = useView((view) => view.accounts)
  const chains = useView((view) => view.chains)
  const [left, setLeft] = useState<readonly string[]>([])
  const { run, busy, problem } = useCommand('addAccountsAt')
  const fresh = search.found.filter(
    ({ accountId }) => !known.some(({ id, kind }) => id === accountId && kind !== 'watchOnly'),
  )
  const chosen = fresh.filter(({ path }) => !left.includes(path))
  async function add() {
    if (await run({ walletId, paths: chosen.map(({ path }) => path) })) navigate('/accounts')
  }
  const nameOf = (chainId: string) => chains.find(({ id }) => id === chainId)?.name ?? chainId
  return (
    <>
      <p role="status">{describe(search, fresh.length)}</p>
      {fresh.length > 0 && (
        <Fieldset form="card" label="Accounts to add">
          {fresh.map((account) => (
            <Checkbox
              key={account.path}
              checked={!left.includes(account.path)}
              onChange={(yes) =>
                setLeft(yes ? left.filter((path) => path !== account.path) : [...left, account.path])
              }
              label={
                <>
                  <AddressText address={accountAddress(account.accountId)} form="short" /> ·{' '}
                  {listUses(account).map(nameOf).join(', ')}
                </>
              }
            />
          ))}
        </Fieldset>
      )}
      <ProblemText problem={search.problem ?? problem} />
      {fresh.length > 0 && (
        <Button busy={busy} disabled={chosen.length === 0} onClick={() => void add()}>
          Add chosen accounts
        </Button>
      )}
    </>
  )
}

function listUses({ uses }: FoundAccount): string[] {
  const used = uses.filter(
    ({ transactionCount, native, tokenCount }) =>
      transactionCount + tokenCount > 0 || fromAmount(native) > 0n,
  )
  return used.map(({ chainId }) => chainId)
}

function describe({ busy, looked, found }: AccountSearch, freshCount: number): string {
  if (looked === 0) return busy ? 'Looking…' : ''
  const known = found.length - freshCount
  const end = busy ? ' Looking on…' : ''
  return `${looked} addresses looked at: ${freshCount} used ones that are new, ${known} that are here already.${end}`
}
