import type { Address } from '../../../protocol/primitives.ts'
import type { TypedStruct } from '../../../protocol/typedData/typedData.ts'
import { readAddress, readNumber, readStruct, readStructs } from '../../permits/fieldValue.ts'
import type { CallOfTrader } from '../callOfTrader.ts'
import type { NamedCall } from '../createCallReader.ts'
import type { DecodedOrder } from '../decodedOrder.ts'
import { readComponents } from '../seaport.ts'
import type { Trade } from '../trade.ts'
import { readBasicOrder } from './basicOrder.ts'
import { type Carried, fill } from './fill.ts'
import { readSeaportCall } from './readSeaportCall.ts'

/**
 * Reads a call to Seaport by its bytes alone.
 *
 * @returns undefined for any other call, and for one that trades nothing of the sender's
 */
export function decodeSeaportCall({ from, data }: CallOfTrader): Trade | undefined {
  const call = readSeaportCall(data)
  if (!call) return undefined
  const { name, arguments: given } = call
  if (name === 'incrementCounter') return { action: 'cancelAll' }
  if (name === 'cancel') return { action: 'cancel', count: readStructs(given, 'orders')?.length ?? 0 }
  if (name.startsWith('fulfillBasicOrder')) return readBasicOrder(readStruct(given, 'order') ?? {}, from)
  const carried = readCarried(call)
  if (!carried) return undefined
  const isOwn = ({ parameters }: Carried) => readAddress(parameters, 'offerer') === from
  if (name === 'validate') return readOffer(carried.filter(isOwn), from)
  if (name.startsWith('match')) {
    // Who matches the orders of others gives nothing by it; one's own needs no signature then.
    return carried.some(isOwn)
      ? fill(carried.filter(isOwn), { from, recipient: from, isMatch: true })
      : undefined
  }
  const named = readAddress(given, 'recipient')
  const recipient = named === undefined || BigInt(named) === 0n ? from : named
  return fill(carried, { from, recipient, isPartly: name.startsWith('fulfillAvailable') })
}

/** @returns the orders that are handed in, with the part that is taken and what was chosen of a collection */
function readCarried({ arguments: given }: NamedCall): readonly Carried[] | undefined {
  const one = readStruct(given, 'order')
  const orders = one ? [one] : readStructs(given, 'orders')
  const resolvers = readStructs(given, 'resolvers') ?? []
  const carried = orders?.map((order, index): Carried | undefined => {
    const parameters = readStruct(order, 'parameters')
    const chosen = resolvers.filter((resolver) => readNumber(resolver, 'orderIndex') === BigInt(index))
    const part = [readNumber(order, 'numerator') ?? 1n, readNumber(order, 'denominator') ?? 1n] as const
    return parameters && part[1] > 0n ? { parameters: choose(parameters, chosen), part } : undefined
  })
  return carried?.every((order) => order !== undefined) ? carried : undefined
}

/** Puts the item that was chosen where the order only names its collection. */
function choose(parameters: TypedStruct, chosen: readonly TypedStruct[]): TypedStruct {
  const sides = ['offer', 'consideration'].map((name, side) => {
    const items = readStructs(parameters, name)?.map((item, index) => {
      const found = chosen.find(
        (resolver) =>
          readNumber(resolver, 'side') === BigInt(side) && readNumber(resolver, 'index') === BigInt(index),
      )
      const kind = readNumber(item, 'itemType') ?? 0n
      // Any item of a collection is numbered by two more than one of them is.
      return found && kind > 3n
        ? { ...item, itemType: `${kind - 2n}`, identifierOrCriteria: found.identifier }
        : item
    })
    return [name, items]
  })
  return { ...parameters, ...Object.fromEntries(sides) }
}

function readOffer(own: readonly Carried[], from: Address): Trade | undefined {
  const orders = own.map(({ parameters }) => readComponents(parameters, from))
  const areRead = orders.every((order): order is DecodedOrder => order !== undefined)
  return areRead && orders.length > 0 ? { action: 'offer', orders } : undefined
}
