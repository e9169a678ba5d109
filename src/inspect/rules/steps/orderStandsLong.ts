import { HALF_YEAR_SECONDS } from '../halfYear.ts'
import { sayEnd } from '../sayEnd.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** An order that is put on the chain stands for longer than half a year, or for ever. */
export const orderStandsLong: StepRule = {
  id: 'order-stands-long',
  level: 'caution',
  applies: (facts) => {
    const latest = BigInt(Math.floor(facts.context.nowMs / 1000)) + HALF_YEAR_SECONDS
    const ends = listStepsOf(facts, 'trade').flatMap(({ decoded: { trade } }) => {
      if (trade.action === 'offer') return trade.orders.map(({ endsAt }) => endsAt)
      return trade.action === 'presign' && trade.isOn && trade.endsAt !== undefined ? [trade.endsAt] : []
    })
    const long = ends.filter((end) => end === undefined || end > latest)
    if (long.length === 0) return undefined
    return {
      title: 'It stays valid for a long time',
      sentence:
        'Anybody can carry this order out for more than half a year. Prices change, and you may have forgotten it by then: only another transaction takes it back.',
      evidence: sayEnd(long[0]),
    }
  },
}
