import { formatAddress } from '../../parties/formatParty.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** A permit that speaks for another account than the one that signs. */
export const permitOtherOwner: TypedDataRule = {
  id: 'permit-other-owner',
  level: 'caution',
  applies: ({ decoded, address }) => {
    const other = decoded.find(({ owner }) => owner !== undefined && owner !== address.toLowerCase())
    if (!other?.owner) return undefined
    return {
      title: 'It speaks for another account',
      sentence: `The message names ${formatAddress(other.owner)} as owner, but ${formatAddress(address)} would sign it. An honest site does not ask for that.`,
      evidence: `Named: ${other.owner}. Signs: ${address}.`,
    }
  },
}
