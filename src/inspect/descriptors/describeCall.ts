import type { ClearSigOpt, ClearSigRepositoryEntry, ClearSigResult, Ctx } from 'micro-eth-signer/clearsig.js'
import type { AbiParameter } from 'viem'
import { decodeAbiParameters, hexToBytes, toHex } from 'viem/utils'
import { lowerCase } from '../../defi/swap.ts'
import type { Description } from '../../protocol/explanation.ts'
import type { ChainId } from '../../protocol/ids.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { Address } from '../../protocol/primitives.ts'
import { completeFields } from './completeFields.ts'
import { createResolvers } from './createResolvers.ts'
import type { DescribeContext } from './describeContext.ts'
import { type FoundDescriptor, findDescriptors } from './findDescriptors.ts'
import { listEntries } from './listEntries.ts'
import { toDescription, toTooLong, toUnfit } from './toDescription.ts'
import { createWorkBudget, type WorkSubject } from './workBudget.ts'

/** A call as descriptors see it; `value` in wei, addresses in lower case. */
export type DescribedCall = {
  readonly chainId: ChainId
  readonly from: Address
  readonly to: Address
  readonly value: bigint
  readonly data: `0x${string}`
}

/** Calls may hold calls, each with a descriptor of its own. */
const MAX_DEPTH = 3
/** Calls within the call that are described; the others are shown as bytes. */
const MAX_INNER = 20

type Found = { readonly descriptor: FoundDescriptor; readonly entry: ClearSigRepositoryEntry }

/**
 * Describes a call by the descriptor of its contract. Chain, address and selector must be those the descriptor names, and
 * only one descriptor may claim them.
 *
 * @returns undefined when nothing describes the call; never throws because of a descriptor
 * @see https://eips.ethereum.org/EIPS/eip-7730
 */
export async function describeCall(
  o: DescribeContext,
  call: DescribedCall,
): Promise<Description | undefined> {
  const found = await findEntry(o, call)
  if (!found) return undefined
  const resolvers = createResolvers(o)
  const budget = createWorkBudget()
  if (!budget.spend(found.descriptor, toSubject(call, found.entry))) return toTooLong(found.descriptor)
  let innerLeft = MAX_INNER
  const render = async (
    inner: DescribedCall,
    entry: ClearSigRepositoryEntry,
    depth: number,
  ): Promise<ClearSigResult> => {
    const options = {
      ...resolvers,
      /** What a call within the call is described by: only its own contract's descriptor, never the outer one's. */
      renderCalldata: async (_outer: unknown, { to, from, value, data }: Ctx) => {
        if (!to || !data || depth === MAX_DEPTH || innerLeft === 0) return undefined
        // A descriptor may name any bytes as what is sent along.
        if (value !== undefined && value > MAX_UINT256) return undefined
        innerLeft -= 1
        const next = {
          chainId: inner.chainId,
          from: lowerCase(from ?? inner.from),
          to: lowerCase(to),
          value: value ?? 0n,
          data: toHex(data),
        }
        const known = await findEntry(o, next)
        if (!known || !budget.spend(known.descriptor, toSubject(next, known.entry))) return undefined
        return render(next, known.entry, depth + 1)
      },
    }
    const result = await entry(toContext(inner), options as ClearSigOpt)
    if (!result) throw new TypeError('The descriptor gave nothing')
    return completeFields(result)
  }
  try {
    return toDescription(found.descriptor, await render(call, found.entry, 1))
  } catch {
    return toUnfit(found.descriptor)
  }
}

async function findEntry(o: DescribeContext, call: DescribedCall): Promise<Found | undefined> {
  if (call.data.length < 10 || call.chainId !== o.rpc.chainId) return undefined
  const { chainId, to: address } = call
  const selector = call.data.slice(0, 10)
  const found = (await findDescriptors(o, { use: 'calls', address, selector })).flatMap((descriptor) =>
    listEntries(descriptor, { chainId, address, selector }).map((entry) => ({ descriptor, entry })),
  )
  return found.length === 1 ? found[0] : undefined
}

function toSubject({ data }: DescribedCall, { fn }: ClearSigRepositoryEntry): WorkSubject {
  return {
    name: fn?.name ?? '',
    words: data.length / 64,
    readValues: () => {
      const inputs = (fn?.inputs ?? []) as AbiParameter[]
      const values: readonly unknown[] = decodeAbiParameters(inputs, `0x${data.slice(10)}`)
      return Object.fromEntries(inputs.map(({ name }, index) => [name || index, values[index]]))
    },
  }
}

function toContext({ chainId, from, to, value, data }: DescribedCall): Ctx {
  return { chainId: BigInt(chainId.slice('eip155:'.length)), from, to, value, data: hexToBytes(data) }
}
