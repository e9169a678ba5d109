import type { Services } from '../services.ts'

type Archiving = Pick<Services, 'stores' | 'platform'>

/** So many rows are at hand with every start; older ones are put away, and read when somebody asks for them. */
const KEPT_ROWS = 1000
/** Rows that are put away at once, so that not each new one costs it. */
const BATCH_ROWS = 20

/**
 * @returns what is to be called whenever the list has changed: it puts away what has become too old. A row that is put
 *   away twice, for a worker died in between, is shown once.
 */
export function createActivityArchive(services: Archiving): () => void {
  const { stores } = services
  let busy = false
  return () => {
    if (busy || stores.activity.get().length < KEPT_ROWS + BATCH_ROWS) return
    busy = true
    void import('./putAwayActivity.ts')
      .then(({ putAwayActivity }) => putAwayActivity(services, KEPT_ROWS))
      .catch(isLeft)
      .finally(() => {
        busy = false
      })
  }
}

/** As in some private windows, where there is no database: the list keeps what it can hold. */
function isLeft(): void {}
