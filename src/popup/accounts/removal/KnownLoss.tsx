import { useEffect, useState } from 'react'
import type { Account } from '../../../protocol/view.ts'
import { Link } from '../../router/Link.tsx'
import { formatAge } from '../../ui/format/formatAge.ts'
import { Row } from '../../ui/layout/Row.tsx'
import { Stack } from '../../ui/layout/Stack.tsx'
import { useCommand } from '../../wallet/useCommand.ts'
import { useView } from '../../wallet/walletStore.ts'
import { listKnownHoldings } from './listKnownHoldings.ts'

/** What these accounts hold and what others may take from them, as last known: the person should know before they go. */
export function KnownLoss({ accounts }: { readonly accounts: readonly Account[] }) {
  const view = useView((now) => now)
  const [openedAtMs] = useState(() => Date.now())
  const known = listKnownHoldings(
    view,
    accounts.map(({ id }) => id),
  )
  const allowances = useKnownAllowances(accounts)
  return (
    <section aria-label="What is there, as last known">
      <Stack>
        {known.length === 0 && <p>Nothing is known to be there, on the networks that were looked at.</p>}
        {known.map(({ key, place, amounts, fetchedAtMs }) => (
          <Row key={key} label={place} note={`${amounts} · ${formatAge(openedAtMs - fetchedAtMs)}`} />
        ))}
        {allowances > 0 && (
          <p>
            {allowances === 1 ? 'One allowance stands' : `${allowances} allowances stand`}: others may still
            take from these accounts after they are removed here. <Link to="/allowances">Take them back</Link>{' '}
            first.
          </p>
        )}
      </Stack>
    </section>
  )
}

/** @returns how many allowances stood when somebody last looked */
function useKnownAllowances(accounts: readonly Account[]): number {
  const [count, setCount] = useState(0)
  const { run } = useCommand('getKnownAllowances')
  const ids = accounts.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the accounts are told by their ids
  useEffect(() => {
    void run({ accountIds: accounts.map(({ id }) => id) }).then(
      (answer) => answer && setCount(answer.known.reduce((sum, one) => sum + one.count, 0)),
    )
  }, [run, ids])
  return count
}
