import type { HistorySearch } from '../../protocol/allowance.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Progress } from '../ui/Progress.tsx'

type SearchStateProps = {
  readonly search: HistorySearch | undefined
  readonly problem: string | undefined
  readonly searching: boolean
  readonly onSearch: (searching: boolean) => void
}

/** How far back the chain was searched, and the way to stop and to go on. */
export function SearchState({ search, problem, searching, onSearch }: SearchStateProps) {
  if (problem !== undefined) {
    return (
      <Alert level="caution" title="The search did not get to its end">
        {problem} What was found before is shown.
      </Alert>
    )
  }
  if (search?.isComplete) return null
  const done = search && search.toBlock > 0 ? 1 - search.fromBlock / (search.toBlock + 1) : undefined
  const label =
    done === undefined ? 'Searching the chain…' : `Searched ${Math.floor(100 * done)} % of the chain`
  return (
    <>
      <Progress label={label} value={done} />
      <Button variant="quiet" onClick={() => onSearch(!searching)}>
        {searching ? 'Stop searching' : 'Go on searching'}
      </Button>
    </>
  )
}
