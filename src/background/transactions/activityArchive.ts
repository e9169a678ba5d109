import type { Services } from '../services.ts'
import { type Kept, listSurplus } from './listSurplus.ts'

type Archiving = Pick<Services, 'stores' | 'platform'>

/** So many rows are at hand with every start; older ones are put away, and read when somebody asks for them. */
const KEPT: Kept = { rows: 1000, unwanted: 100 }
/** Rows that are put away at once, so that not each new one costs it. */
const BATCH_ROWS = 20

/** @returns what is to be called whenever the list has changed: it puts away what has become too old */
export function createActivityArchive(services: Archiving): () => void {
  const { stores } = services
  let busy = false
  return () => {
    const isDue =
      stores.archiving.get().length > 0 || listSurplus(stores.activity.get(), KEPT).length >= BATCH_ROWS
    if (busy || !isDue) return
    busy = true
    void import('./putAwayActivity.ts')
      .then(({ putAwayActivity }) => putAwayActivity(services, KEPT))
      .catch(isLeft)
      .finally(() => {
        busy = false
      })
  }
}

/** As in some private windows, where there is no database: the list keeps what it can hold. */
function isLeft(): void {}
