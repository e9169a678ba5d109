import type { RecoveryPreview } from '../../protocol/backup.ts'

/** What a wallet can be brought back from, as addresses name it. */
export const ways = ['phrase', 'shares', 'file'] as const
export type RecoveryWay = (typeof ways)[number]

/** @returns the way that an address names; undefined when it names none */
export function parseWay(text: string | null): RecoveryWay | undefined {
  return ways.find((way) => way === text)
}

/** What a step found, and what the screen may remember of it: all but the secret. */
export type FoundBackup = { readonly way: RecoveryWay; readonly preview: RecoveryPreview }
