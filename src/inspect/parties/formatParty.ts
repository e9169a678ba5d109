import { getAddress, isAddress } from 'viem/utils'
import type { Party } from '../../protocol/explanation.ts'

/** @returns how a sentence names a party: by its name, else by both ends of its address */
export function formatParty({ address, name, kind }: Party): string {
  const short = formatAddress(address)
  if (kind === 'own') return `your account ${short}`
  return name ?? short
}

/**
 * @returns `0x1234…aBcD`, with the checksum of the whole (EIP-55) as everywhere else; for sentences only, since a screen
 *   shows the whole address beside it
 */
export function formatAddress(address: string): string {
  const written = isAddress(address, { strict: false }) ? getAddress(address) : address
  return `${written.slice(0, 6)}…${written.slice(-4)}`
}
