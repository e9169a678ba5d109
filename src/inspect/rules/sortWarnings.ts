import type { Warning } from '../../protocol/explanation.ts'

const order: Record<Warning['level'], number> = { danger: 0, caution: 1, info: 2 }

/** @returns the warnings with the worst first; equals keep their order */
export function sortWarnings(warnings: readonly Warning[]): Warning[] {
  return [...warnings].sort((a, b) => order[a.level] - order[b.level])
}
