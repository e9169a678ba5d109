import type { OldContents } from './oldContents.ts'

/**
 * Brings contents up to a version, one step after another.
 *
 * @returns the migrated contents, or undefined if they are of a newer version, of none, or a step is missing
 */
export function migrateContents(
  contents: OldContents,
  options: {
    version: number
    migrations: Readonly<Record<number, (contents: OldContents) => OldContents>>
  },
): OldContents | undefined {
  const from = contents.version
  if (typeof from !== 'number' || !Number.isSafeInteger(from) || from > options.version) return undefined
  if (from === options.version) return contents
  const migrated = options.migrations[from]?.(contents)
  // A step that does not move on would go round for ever.
  return migrated?.version === from + 1 ? migrateContents(migrated, options) : undefined
}
