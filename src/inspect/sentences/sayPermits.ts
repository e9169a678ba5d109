import type { Permit } from '../../protocol/explanation.ts'
import { fromAmount } from '../../protocol/primitives.ts'
import { formatAmount, formatAsset } from '../assets/formatAmount.ts'
import { formatParty } from '../parties/formatParty.ts'
import type { DecodedPermit } from '../permits/decodedPermit.ts'

/** Permits told in sentences; a list beside them shows the rest. */
const MAX_TOLD = 5

/** That no transaction of the signer's is needed. */
export const HANDED_IN = 'This costs you no fee: who has the signature hands it in.'

/** Says in plain words what a signature permits, and that no transaction is needed for it. */
export function sayPermits(permits: readonly Permit[], decoded: readonly DecodedPermit[]): string[] {
  const told = permits
    .slice(0, MAX_TOLD)
    .map((permit, index) => sayPermit(permit, decoded[index]?.lasts ?? 'forever').slice(0, 600))
  const more = permits.length - told.length
  return [...told, ...(more > 0 ? [`So it goes on for ${more} more.`] : []), HANDED_IN]
}

function sayPermit({ asset, spender, amount, unlimited }: Permit, lasts: DecodedPermit['lasts']): string {
  const who = formatParty(spender)
  if (amount === '0') return `${who} may no longer move your ${formatAsset(asset)}.`
  const written = formatAmount(fromAmount(amount), asset, 'given')
  if (lasts === 'once')
    return `${who} may take ${unlimited ? `all your ${formatAsset(asset)}` : written} once.`
  const what = unlimited
    ? `all your ${formatAsset(asset)}`
    : asset.type === 'erc20'
      ? `up to ${written}`
      : written
  return `${who} may move ${what}${lasts === 'forever' ? ', until you take that back' : ''}.`
}
