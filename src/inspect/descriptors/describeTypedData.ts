import { type ClearSigResult, type ClearSigTypedInput, eip712 } from 'micro-eth-signer/clearsig.js'
import * as v from 'valibot'
import { lowerCase } from '../../defi/swap.ts'
import type { Description } from '../../protocol/explanation.ts'
import { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { createResolvers } from './createResolvers.ts'
import type { DescribeContext } from './describeContext.ts'
import { type Descriptor, parseDescriptor } from './parseDescriptor.ts'
import { toDescription, toUnfit } from './toDescription.ts'

/**
 * Describes typed data by the descriptor of the contract in its domain. The type must hash to what the descriptor names,
 * and the domain be one it is bound to; only one descriptor may claim them.
 *
 * @param typed of the chain that `rpc` speaks to, or of none
 * @returns undefined when nothing describes it; never throws because of a descriptor
 * @see https://eips.ethereum.org/EIPS/eip-7730
 */
export async function describeTypedData(
  o: DescribeContext,
  typed: TypedData,
): Promise<Description | undefined> {
  const contract = typed.domain.verifyingContract
  if (!v.is(Address, contract) || typed.domain.chainId === undefined) return undefined
  const sets = await o.descriptors.find('typedData', o.rpc.chainId, lowerCase(contract))
  const answers = await Promise.all(
    sets.map(async (set) => {
      const descriptor = parseDescriptor(set)
      return descriptor && apply(o, descriptor, typed)
    }),
  )
  const found = answers.filter((answer) => answer !== undefined)
  return found.length === 1 ? found[0] : undefined
}

async function apply(
  o: DescribeContext,
  { files, owner }: Descriptor,
  typed: TypedData,
): Promise<Description | undefined> {
  let result: ClearSigResult | undefined
  try {
    const input = typed as unknown as ClearSigTypedInput
    result = await eip712(input, { ...createResolvers(o), clearSig: { ...files } })
  } catch {
    return toUnfit(owner)
  }
  return result && toDescription(owner, result)
}
