const FROM_ROOT = /^#\.(?=[A-Za-z_$])/
const PLACE = /\{#\.(?=[A-Za-z_$])/g

type Json = Readonly<Record<string, unknown>>

/**
 * Writes the paths of a format's own rows, and those in its sentence, the one way: without the root that may be left out.
 * They are otherwise taken for two, and a sentence that says `{amount}` has no row where that is of `#.amount`.
 *
 * @param format any JSON; what is no format stays as it is. Rows within groups stay: they start from the group
 * @see https://eips.ethereum.org/EIPS/eip-7730 on path references
 */
export function alignPaths(format: unknown): unknown {
  if (!isJson(format)) return format
  const { fields, interpolatedIntent } = format
  return {
    ...format,
    ...(Array.isArray(fields) && { fields: fields.map(alignRow) }),
    ...(typeof interpolatedIntent === 'string' && {
      interpolatedIntent: interpolatedIntent.replace(PLACE, '{'),
    }),
  }
}

function alignRow(row: unknown): unknown {
  if (!isJson(row) || typeof row.path !== 'string') return row
  return { ...row, path: row.path.replace(FROM_ROOT, '') }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
