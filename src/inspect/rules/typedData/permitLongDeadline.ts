import type { DecodedPermit } from '../../permits/decodedPermit.ts'
import { HALF_YEAR_SECONDS } from '../halfYear.ts'
import { sayEnd } from '../sayEnd.ts'
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
    const ends = [
      ...decoded
        .filter(({ amount }) => amount > 0n)
        .flatMap((permit) => listLong(listEnds(permit), now + MONTH)),
      ...listLong(
        orders.map(({ endsAt }) => endsAt),
        now + HALF_YEAR_SECONDS,
      ),
    ]
    if (ends.length === 0) return undefined
    return {
      title: 'It stays valid for a long time',
      sentence:
        'This signature, or the allowance it gives, can be used for more than a month. You may have forgotten it by then, and it can’t be called back by closing the page.',
      evidence: sayEnd(ends[0]),
    }
  },
}

/** In seconds since 1970; undefined is for ever. */
function listEnds({ usableUntil, lasts }: DecodedPermit): readonly (bigint | undefined)[] {
  return typeof lasts === 'bigint' ? [usableUntil, lasts] : [usableUntil]
}

function listLong(ends: readonly (bigint | undefined)[], latest: bigint) {
  return ends.filter((end) => end === undefined || end > latest)
}
