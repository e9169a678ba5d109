import { Button } from '../ui/actions/Button.tsx'
import { Alert } from '../ui/feedback/Alert.tsx'
import { Progress } from '../ui/feedback/Progress.tsx'
import type { SearchSummary } from './summarizeSearch.ts'

type SearchStateProps = {
  readonly summary: SearchSummary
  readonly searching: boolean
  /** Whether something was found by now. */
  readonly found: boolean
  readonly onSearch: (searching: boolean) => void
  readonly onRetry: () => void
}

/** How much of the chains was searched, where that came to no end, and the way to stop and to go on. */
export function SearchState({ summary, searching, found, onSearch, onRetry }: SearchStateProps) {
  const { done, isOver, problem } = summary
  const label =
    done === undefined ? 'Searching the network…' : `Searched ${Math.floor(100 * done)} % of the network`
  return (
    <>
      {problem !== undefined && (
        <Alert level="caution" title="The search did not get to its end">
          <p>
            {problem} {found && 'What was found before is shown.'}
          </p>
          <Button variant="secondary" onClick={onRetry}>
            Try again
          </Button>
        </Alert>
      )}
      {!isOver && (
        <>
          <Progress label={label} value={done} />
          <Button variant="quiet" onClick={() => onSearch(!searching)}>
            {searching ? 'Stop searching' : 'Go on searching'}
          </Button>
        </>
      )}
    </>
  )
}
