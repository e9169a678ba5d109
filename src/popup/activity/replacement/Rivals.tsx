import type { Activity } from '../../../protocol/transaction.ts'
import { useView } from '../../wallet/walletStore.ts'
import { HashLine } from '../HashLine.tsx'

/** The hashes of the other transactions that were signed for the same place: whoever asked may know one of those. */
export function Rivals({ activity }: { readonly activity: Activity }) {
  const rows = useView((view) => view.activity)
  const first = findFirst(activity, rows)
  const others = rows.filter((row) => row.id !== activity.id && findFirst(row, rows).id === first.id)
  return others.map(({ id, hash, replaces }) => (
    <HashLine key={id} hash={hash} label={replaces ? nameOf[replaces.way] : 'First sent as'} />
  ))
}

const nameOf = { speedUp: 'Sped up as', cancel: 'Cancelled by' } as const

function findFirst(row: Activity, rows: readonly Activity[]): Activity {
  const replaced = row.replaces && rows.find(({ id }) => id === row.replaces?.id)
  return replaced ? findFirst(replaced, rows) : row
}
