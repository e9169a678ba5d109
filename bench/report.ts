import { budgets } from '../scripts/size/budgets.ts'
import { measureExtension } from '../scripts/size/measureExtension.ts'
import type { Limit } from './limits.ts'
import type { Samples } from './measures/measureAll.ts'
import { median } from './median.ts'

/** One line of the table. */
export type Line = {
  readonly name: string
  readonly ours: string
  readonly bare: string
  readonly limit: string
  readonly kept: boolean
}

/** So many ms, or so many times the bare extension. */
type Allowed = Pick<Limit, 'limitMs' | 'timesBare'>

/** @returns one line a limit: the medians of both, and whether it is kept */
export function compare(limits: readonly Limit[], ours: Samples, bare: Samples): Line[] {
  return limits.map((limit) => {
    const own = median(ours[limit.measure])
    const base = median(bare[limit.measure])
    return { name: limit.name, ...judge(own, base, limit) }
  })
}

/**
 * @param own ms that the wallet takes
 * @param base ms that the bare extension takes
 * @returns the rest of a line: it is kept up to the more of so many ms and so many times the bare extension
 */
export function judge(own: number, base: number, limit: Allowed): Omit<Line, 'name'> {
  const { limitMs = 0, timesBare = 0 } = limit
  const parts = [limitMs > 0 ? ms(limitMs) : [], timesBare > 0 ? `${timesBare} × bare` : []].flat()
  const times = timesBare > 0 ? ` (${(own / base).toFixed(1)} ×)` : ''
  return {
    ours: `${ms(own)}${times}`,
    bare: ms(base),
    limit: parts.join(' or '),
    kept: own <= Math.max(limitMs, timesBare * base),
  }
}

/** @returns one line a budget of what the build weighs */
export function weighAll(extensionDir: string): Line[] {
  const weights = measureExtension(extensionDir)
  return budgets.map(({ part, unit, limitBytes }) => {
    const bytes = weights[part]?.[unit] ?? Number.NaN
    const packed = unit === 'gzip' ? ', gzip' : ''
    return {
      name: `Size: ${part}${packed}`,
      ours: kB(bytes),
      bare: '',
      limit: kB(limitBytes),
      kept: bytes <= limitBytes,
    }
  })
}

/** @returns the lines as a table of plain text */
export function formatTable(lines: readonly Line[]): string {
  const head = { name: '', ours: 'Pellucid', bare: 'bare', limit: 'at most' }
  const rows = [head, ...lines].map(({ name, ours, bare, limit }) => [name, ours, bare, limit])
  const widths =
    head &&
    rows.reduce(
      (widest, row) => row.map((cell, at) => Math.max(cell.length, widest[at] ?? 0)),
      [] as number[],
    )
  return rows
    .map((row, at) =>
      `${marks(lines[at - 1])} ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd(),
    )
    .join('\n')
}

function marks(line: Line | undefined): string {
  if (!line) return ' '
  return line.kept ? '✓' : '✗'
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
