import { encodeFunctionData, erc20Abi, getAddress, zeroAddress } from 'viem'
import type { Cow } from '../../../devnet/deploy/exchanges/deployCow.ts'
import { type CowOrder, settleCow, typeCow } from './cowOrder.ts'
import type { OrderForm } from './orderForm.ts'
import type { OrderPlaces } from './prepareOrders.ts'
import type { Call } from './stage.ts'
import { COIN } from './zeroExOrder.ts'

const PRICE = 1_234_567_000_000_000_000_001n
const COINS = 1_234_567_000_000_000_001n
const DOLLARS = 1_234_567_891n
const FEE = 1_000_003n

/** Orders of CoW Protocol in its forms, which a solver settles: fair ones and thefts. Amounts are odd to the last digit. */
export function cowForms(places: OrderPlaces, { settlement }: Cow): readonly OrderForm[] {
  const { me, thief, soon, usdc, dai } = places
  const bring = (order: CowOrder, amount: bigint): Call => {
    if (order.buyToken === COIN) return { to: settlement, data: '0x', value: amount }
    const args = [settlement, amount] as const
    return { to: order.buyToken, data: encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args }) }
  }
  const form = (
    name: string,
    order: CowOrder,
    says: readonly string[],
    how: { bought?: bigint; executed?: readonly bigint[] } = {},
    also: Partial<OrderForm> = {},
  ): OrderForm => ({
    name,
    typed: typeCow(settlement, order),
    says,
    use: (signature) => [
      bring(order, how.bought ?? order.buyAmount),
      ...(how.executed ?? [0n]).map((executed) =>
        settleCow(settlement, { order, signature, ...how, executed }),
      ),
    ],
    ...also,
  })
  const sale: CowOrder = {
    ...{ sellToken: usdc, buyToken: dai, receiver: me, sellAmount: DOLLARS, buyAmount: PRICE, validTo: soon },
    ...{ feeAmount: 0n, kind: 'sell', partiallyFillable: false },
  }
  const gives = 'You give 1,234.57 USDC.'
  const gets = 'You get 1,234.56 DAI for it.'
  const address = getAddress(settlement)
  const feeOf = (amount: string) => `${address.slice(0, 6)}…${address.slice(-4)} gets ${amount} USDC.`
  return [
    form('dollars for others', sale, [gives, gets]),
    form('dollars and a fee for others', { ...sale, feeAmount: FEE }, [
      'You give 1,235.57 USDC.',
      gets,
      feeOf('1.00001'),
    ]),
    form('dollars for as many others as are wanted', { ...sale, kind: 'buy', feeAmount: FEE }, [
      'You give 1,235.57 USDC.',
      gets,
    ]),
    form('dollars for coins', { ...sale, buyToken: COIN, buyAmount: COINS }, [
      gives,
      'You get 1.23456 ETH for it.',
    ]),
    form('dollars for others, to nobody named', { ...sale, receiver: zeroAddress }, [gives, gets]),
    form(
      'dollars for others, in two parts',
      { ...sale, sellAmount: 10n * FEE, buyAmount: 10n * COINS, feeAmount: 10n, partiallyFillable: true },
      ['You give 10.0001 USDC.', 'You get 12.3456 DAI for it.'],
      { executed: [3n * FEE, 7n * FEE] },
    ),
    form(
      'dollars for others, at a better price',
      sale,
      [gives, gets],
      { bought: PRICE + 5n },
      {
        mayBringMore: { type: 'erc20', address: dai },
      },
    ),
    form(
      'theft: dollars for others that a thief gets',
      { ...sale, receiver: thief },
      [gives, 'You get nothing for it.', '0xBad1…0BAD gets 1,234.57 DAI.'],
      {},
      { isTheft: true },
    ),
    form(
      'theft: dollars for a single unit',
      { ...sale, buyAmount: 1n },
      [gives, 'You get 0.000000000000000001 DAI for it.'],
      {},
      { isTheft: true },
    ),
  ]
}
