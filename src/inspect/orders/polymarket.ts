import { readAddress, readNumber } from '../permits/fieldValue.ts'
import type { OrderReader } from './decodedOrder.ts'

const USDC_E = '0x2791bca1f2de4661ed88a30c99a7a9449aa84174'
const POLYMARKET_USD = '0xc011a7e12a19f7b1f670d46f03b03f3342e82dfb'
/** Gnosis' contract of the shares in an outcome, ERC-1155. */
const SHARES = '0x4d97dcd97ec945f40cf65f87097ace5ea0476045'
const POLYGON = 137n

/**
 * Polymarket's exchanges on Polygon, for one outcome of two and for one of many, with the money each trades in: of the first version
 * and of the second.
 * @see https://github.com/Polymarket/ctf-exchange
 * @see https://docs.polymarket.com (contract addresses)
 */
const moneyOf: ReadonlyMap<string, `0x${string}`> = new Map([
  ['0x4bfb41d5b3570defd03c39a9a4d8de6bd8b8982e', USDC_E],
  ['0xc5d563a36ae78145c45a50134d48a1215220f80a', USDC_E],
  ['0xe111180000d2663c0091e4f400237545b87b996b', POLYMARKET_USD],
  ['0xe2222d279d744050d28e00520010520000310f59', POLYMARKET_USD],
])
const [BUY, SELL] = [0n, 1n]

/**
 * `Order` of Polymarket: money for shares in an outcome, or shares for money. It is carried out with what its maker has, which may be
 * an account that the signer rules.
 */
export const polymarket: OrderReader = ({ primaryType, message, domain }, signer) => {
  if (primaryType !== 'Order' || readNumber(domain, 'chainId') !== POLYGON) return undefined
  const money = moneyOf.get(readAddress(domain, 'verifyingContract') ?? '')
  const maker = readAddress(message, 'maker')
  const side = readNumber(message, 'side')
  const tokenId = readNumber(message, 'tokenId')
  const given = readNumber(message, 'makerAmount')
  const taken = readNumber(message, 'takerAmount')
  if (!money || !maker || tokenId === undefined || given === undefined || taken === undefined)
    return undefined
  if (side !== BUY && side !== SELL) return undefined
  const paid = { type: 'erc20', address: money } as const
  const shares = { type: 'erc1155', address: SHARES, tokenId } as const
  const [gives, gets] = side === BUY ? [paid, shares] : [shares, paid]
  const expiration = readNumber(message, 'expiration')
  return [
    {
      format: 'Polymarket',
      gives: [{ asset: gives, amount: given }],
      gets: [{ asset: gets, amount: taken, recipient: maker, isForSigner: true }],
      // Zero is for ever; the second version has no end in what is signed.
      endsAt: expiration || undefined,
      // The first version bounds the fee, the second leaves it to the exchange.
      hasUnsaidFees: readNumber(message, 'feeRateBps') !== 0n,
      ...(maker !== signer.toLowerCase() && { account: maker }),
    },
  ]
}
