import { addAuditState } from './addAuditState.ts'
import type { OldContents } from './oldContents.ts'

/**
 * How contents of an older version become those of the next: `migrations[n]` takes version n to n + 1, and
 * sets `version`. One file and one test each.
 */
export const migrations: Readonly<Record<number, (contents: OldContents) => OldContents>> = {
  1: addAuditState,
}
