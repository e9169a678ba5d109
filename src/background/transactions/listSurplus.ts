import type { Activity } from '../../protocol/transaction.ts'

/** How many of the newest rows stay: of all, and of those that only came in to be seen. */
export type Kept = { readonly rows: number; readonly unwanted: number }

/** @returns the rows beyond those that stay, newest first; one that is not settled stays, for it will change */
export function listSurplus(rows: readonly Activity[], kept: Kept): Activity[] {
  const old = new Set([
    ...rows.slice(kept.rows).filter(({ settledAtMs, unwanted }) => settledAtMs !== undefined && !unwanted),
    ...rows.filter(({ unwanted }) => unwanted).slice(kept.unwanted),
  ])
  return rows.filter((row) => old.has(row))
}
