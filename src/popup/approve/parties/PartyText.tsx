import type { Party } from '../../../protocol/explanation.ts'
import { AddressText } from '../../ui/values/AddressText.tsx'

/** A party by the name the wallet itself knows for it, else by its address. */
export function PartyText({ party }: { readonly party: Party }) {
  return party.name ? <strong>{party.name}</strong> : <AddressText address={party.address} form="short" />
}
