import type { DecodedPermit } from '../../permits/decodedPermit.ts'
import { HALF_YEAR_SECONDS } from '../halfYear.ts'
import type { TypedDataRule } from '../typedDataFacts.ts'

const DAY = 24n * 60n * 60n
/** What careful protocols ask for at most, in seconds. */
const MONTH = 31n * DAY

/** A permit that can be used for longer than a month, an order that stands for longer than half a year, or either for ever. */
export const permitLongDeadline: TypedDataRule = {
  id: 'permit-long-deadline',
  level: 'caution',
  applies: ({ decoded, orders, context }) => {
    const now = BigInt(Math.floor(context.nowMs / 1000))
    const isLong =
      decoded.some((permit) => permit.amount > 0n && isAfter(permit, now + MONTH)) ||
      orders.some(({ endsAt }) => endsAt === undefined || endsAt > now + HALF_YEAR_SECONDS)
    if (!isLong) return undefined
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
