import {
  type Address,
  concat,
  encodeFunctionData,
  type Hex,
  hashStruct,
  keccak256,
  zeroAddress,
  zeroHash,
} from 'viem'
import type { LooksRare } from '../../../devnet/deploy/exchanges/deployLooksRare.ts'
import { createTypedData } from '../support/typedData.ts'
import type { Call } from './stage.ts'

/** An order as LooksRare hashes it. */
export type Maker = {
  /** 0 to buy, 1 to sell. */
  readonly quoteType: number
  /** 0 for just these items, 1 for any of the collection. */
  readonly strategyId: bigint
  /** 0 for ERC-721, 1 for ERC-1155. */
  readonly collectionType: number
  readonly collection: Address
  readonly currency: Address
  readonly signer: Address
  readonly startTime: bigint
  readonly endTime: bigint
  readonly price: bigint
  readonly itemIds: readonly bigint[]
  readonly amounts: readonly bigint[]
  readonly globalNonce: bigint
  readonly subsetNonce: bigint
  readonly orderNonce: bigint
  readonly additionalParameters: Hex
}

export const [BID, ASK] = [0, 1]
const RIGHT = 1

const types = {
  Maker: [
    ...['uint8 quoteType', 'uint256 globalNonce', 'uint256 subsetNonce', 'uint256 orderNonce'],
    ...['uint256 strategyId', 'uint8 collectionType', 'address collection', 'address currency'],
    ...['address signer', 'uint256 startTime', 'uint256 endTime', 'uint256 price'],
    ...['uint256[] itemIds', 'uint256[] amounts', 'bytes additionalParameters'],
  ],
}
const plain = { globalNonce: 0n, subsetNonce: 0n, orderNonce: 0n, additionalParameters: '0x' as const }

/** @returns an order for items of one collection */
export function createMaker(
  o: Omit<Maker, 'strategyId' | 'collectionType' | 'amounts' | keyof typeof plain> & Partial<Maker>,
): Maker {
  const amounts = o.itemIds.map(() => 1n)
  return { ...plain, strategyId: 0n, collectionType: 0, amounts, ...o }
}

const domainOf = (exchange: Address) => ({
  ...{ name: 'LooksRareProtocol', version: '2', chainId: 31337, verifyingContract: exchange },
})

/** @returns what is signed for one order */
export function typeMaker(exchange: Address, message: Maker): object {
  return createTypedData({ domain: domainOf(exchange), primaryType: 'Maker', types, message })
}

/** @returns what is signed for two orders at once */
export function typeMakers(exchange: Address, tree: readonly [Maker, Maker]): object {
  const all = { BatchOrder: ['Maker[2] tree'], ...types }
  return createTypedData({
    domain: domainOf(exchange),
    primaryType: 'BatchOrder',
    types: all,
    message: { tree },
  })
}

/**
 * @param o `second` where the order is the first of two under the signature; `taken` what is given for any item of a collection; `recipient`
 *   where somebody else than who takes it gets what comes
 * @returns a call that carries the order out
 */
export function takeMaker(
  { address, abi }: LooksRare,
  o: { maker: Maker; signature: Hex; second?: Maker; taken?: Hex; recipient?: Address; value?: bigint },
): Call {
  const { maker, signature, second, taken = '0x', value = 0n } = o
  const tree = second
    ? {
        root: keccak256(concat([hashMaker(maker), hashMaker(second)])),
        proof: [{ value: hashMaker(second), position: RIGHT }],
      }
    : { root: zeroHash, proof: [] }
  const taker = { recipient: o.recipient ?? zeroAddress, additionalParameters: taken }
  const functionName = maker.quoteType === ASK ? 'executeTakerBid' : 'executeTakerAsk'
  const args = [taker, maker, signature, tree, zeroAddress]
  return { to: address, data: encodeFunctionData({ abi, functionName, args }), value }
}

function hashMaker(data: Maker): Hex {
  const fields = types.Maker.map((text) => {
    const [type = '', name = ''] = text.split(' ')
    return { type, name }
  })
  return hashStruct({ data, primaryType: 'Maker', types: { Maker: fields } } as never)
}
