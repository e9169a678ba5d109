import { HALF_YEAR_SECONDS } from '../halfYear.ts'
import { listStepsOf, type StepRule } from '../stepFacts.ts'

/** An order that is put on the chain stands for longer than half a year, or for ever. */
export const orderStandsLong: StepRule = {
  id: 'order-stands-long',
  level: 'caution',
  applies: (facts) => {
    const latest = BigInt(Math.floor(facts.context.nowMs / 1000)) + HALF_YEAR_SECONDS
    const isLong = listStepsOf(facts, 'trade').some(({ decoded: { trade } }) => {
      if (trade.action === 'presign') return trade.isOn && trade.endsAt !== undefined && trade.endsAt > latest
      return (
        trade.action === 'offer' && trade.orders.some(({ endsAt }) => endsAt === undefined || endsAt > latest)
      )
    })
    if (!isLong) return undefined
    return {
      title: 'It stays good for long',
      sentence:
        'Whoever comes can carry this order out for more than half a year. Prices change, and you may have forgotten it by then: it takes another transaction to take it back.',
    }
  },
}
