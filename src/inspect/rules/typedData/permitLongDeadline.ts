import type { DecodedPermit } from '../../permits/decodedPermit.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

/** What careful protocols ask for at most: a month, in seconds. */
const LONG = 31n * 24n * 60n * 60n

/** A permit that can be used for longer than a month, or for ever. */
export const permitLongDeadline: TypedDataRule = {
  id: 'permit-long-deadline',
  level: 'caution',
  applies: ({ decoded, context }) => {
    const latest = BigInt(Math.floor(context.nowMs / 1000)) + LONG
    const long = decoded.find((permit) => permit.amount > 0n && isAfter(permit, latest))
    if (!long) return undefined
    return {
      title: 'It stays good for long',
      sentence:
        'This signature, or the leave it gives, can be used for more than a month. You may have forgotten it by then, and it can’t be called back by closing the page.',
    }
  },
}

function isAfter({ usableUntil, lasts }: DecodedPermit, latest: bigint): boolean {
  const isUsableLong = usableUntil === undefined || usableUntil > latest
  return isUsableLong || (typeof lasts === 'bigint' && lasts > latest)
}
