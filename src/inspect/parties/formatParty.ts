import type { Party } from '../../protocol/explanation.ts'

/** @returns how a sentence names a party: by its name, else by both ends of its address */
export function formatParty({ address, name, kind }: Party): string {
  const short = formatAddress(address)
  if (kind === 'own') return `your account ${short}`
  return name ?? short
}

/** @returns `0x1234…abcd`; for sentences only, since a screen shows the whole address beside it */
export function formatAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`
}
