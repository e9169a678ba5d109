import type { Platform } from '../platform.ts'

/** Runs what changes the archive of the activity by itself: what is being put away must not come after what is removed. */
export function withArchive<Result>(
  { withLock }: Pick<Platform, 'withLock'>,
  task: () => Promise<Result>,
): Promise<Result> {
  return withLock('activity archive', task)
}
