import {
  type ClearSigOpt,
  type ClearSigResult,
  type ClearSigTypedInput,
  eip712,
} from 'micro-eth-signer/clearsig.js'
import * as v from 'valibot'
import { lowerCase } from '../../defi/swap.ts'
import type { Description } from '../../protocol/explanation.ts'
import { Address } from '../../protocol/primitives.ts'
import type { TypedData } from '../../protocol/typedData/typedData.ts'
import { changeDisplay } from './changeDisplay.ts'
import { completeFields } from './completeFields.ts'
import { createCallRenderer } from './createCallRenderer.ts'
import type { DescribeContext } from './describeContext.ts'
import { type FoundDescriptor, findDescriptors } from './findDescriptors.ts'
import { nameSigner } from './nameSigner.ts'
import { toDescription, toTooLong, toUnfit } from './toDescription.ts'
import { createWorkBudget } from './workBudget.ts'

/**
 * Describes typed data by the descriptor of the contract in its domain. The type must hash to what the descriptor names,
 * and the domain be one it is bound to; only one descriptor may claim them.
 *
 * @param typed of the chain that `rpc` speaks to, or of none
 * @param signer in lower case
 * @returns undefined when nothing describes it; never throws because of a descriptor
 * @see https://eips.ethereum.org/EIPS/eip-7730
 */
export async function describeTypedData(
  o: DescribeContext,
  { typed, signer }: { readonly typed: TypedData; readonly signer: Address },
): Promise<Description | undefined> {
  const contract = typed.domain.verifyingContract
  if (!v.is(Address, contract) || typed.domain.chainId === undefined) return undefined
  const subject = { use: 'typedData', address: lowerCase(contract) } as const
  const budget = createWorkBudget()
  const words = JSON.stringify(typed.message).length / 64
  const isShort = (descriptor: FoundDescriptor) =>
    budget.spend(descriptor, { name: typed.primaryType, words, readValues: () => typed.message })
  const options = createCallRenderer(o, budget).createOptions(signer)
  const answers = await Promise.all(
    (await findDescriptors(o, subject)).map((descriptor) =>
      apply(descriptor, { typed, signer, options, isShort: isShort(descriptor) }),
    ),
  )
  const found = answers.filter((answer) => answer !== undefined)
  return found.length === 1 ? found[0] : undefined
}

type Applied = {
  readonly typed: TypedData
  readonly signer: Address
  readonly options: ClearSigOpt
  readonly isShort: boolean
}

async function apply(
  descriptor: FoundDescriptor,
  { typed, signer, options, isShort }: Applied,
): Promise<Description | undefined> {
  let result: ClearSigResult | undefined
  try {
    const input = typed as unknown as ClearSigTypedInput
    const clearSig = isShort ? nameSigner(descriptor.files, signer) : withoutRows(descriptor)
    result = await eip712(input, { ...options, clearSig })
  } catch {
    return toUnfit(descriptor)
  }
  if (!isShort) return result && toTooLong(descriptor)
  return result && toDescription(descriptor, completeFields(result))
}

/** What is too long to be filled in can still be held against the request. */
function withoutRows({ files }: FoundDescriptor): FoundDescriptor['files'] {
  return changeDisplay(files, ({ formats = {} }) => ({
    formats: Object.fromEntries(Object.keys(formats).map((key) => [key, { fields: [] }])),
  }))
}
