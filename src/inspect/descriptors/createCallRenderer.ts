import type { ClearSigOpt, ClearSigRepositoryEntry, ClearSigResult, Ctx } from 'micro-eth-signer/clearsig.js'
import type { AbiParameter } from 'viem'
import { decodeAbiParameters, hexToBytes, toHex } from 'viem/utils'
import { lowerCase } from '../../defi/swap.ts'
import { type ChainId, evmChainId } from '../../protocol/ids.ts'
import { MAX_UINT256 } from '../../protocol/maxUint256.ts'
import type { Address } from '../../protocol/primitives.ts'
import { completeFields } from './completeFields.ts'
import { createResolvers } from './createResolvers.ts'
import type { DescribeContext } from './describeContext.ts'
import { type FoundDescriptor, findDescriptors } from './findDescriptors.ts'
import { listEntries } from './listEntries.ts'
import { addTail, splitTail } from './splitTail.ts'
import type { WorkBudget, WorkSubject } from './workBudget.ts'

/** A call as descriptors see it; `value` in wei, addresses in lower case. */
export type DescribedCall = {
  readonly chainId: ChainId
  readonly from: Address
  readonly to: Address
  readonly value: bigint
  readonly data: `0x${string}`
}

/** A descriptor, and the one of its formats that a call is of. */
export type FoundEntry = { readonly descriptor: FoundDescriptor; readonly entry: ClearSigRepositoryEntry }

/** Calls may hold calls, each with a descriptor of its own. */
const MAX_DEPTH = 3
/** Calls within the request that are described; the others are shown as bytes. */
const MAX_INNER = 20

/** Fills in the rows of one request: of a call, and of the calls within it. */
export type CallRenderer = {
  /** Fills in a call. It throws where call and format don't fit each other. */
  readonly render: (call: DescribedCall, entry: ClearSigRepositoryEntry) => Promise<ClearSigResult>
  /** What a request of an account, which is no call itself, is filled in with. */
  readonly createOptions: (from: Address) => ClearSigOpt
}

/**
 * Makes what fills in one request. A call within it is described only by its own contract's descriptor, never by that of what
 * holds it, and on the chain that the wallet is on.
 *
 * @param budget what all calls of the request may take together
 * @see https://eips.ethereum.org/EIPS/eip-7730 on embedded calldata
 */
export function createCallRenderer(o: DescribeContext, budget: WorkBudget): CallRenderer {
  const resolvers = createResolvers(o)
  let innerLeft = MAX_INNER

  function createOptions(outer: Address, depth: number): ClearSigOpt {
    const renderCalldata = async (_: unknown, { to, from, value, data, chainId }: Ctx) => {
      if (!to || !data || depth === MAX_DEPTH || innerLeft === 0) return undefined
      if (chainId !== undefined && evmChainId(chainId) !== o.rpc.chainId) return undefined
      // A descriptor may name any bytes as what is sent along.
      if (value !== undefined && value > MAX_UINT256) return undefined
      innerLeft -= 1
      const next = {
        chainId: o.rpc.chainId,
        from: lowerCase(from ?? outer),
        to: lowerCase(to),
        value: value ?? 0n,
        data: toHex(data),
      }
      const known = await findEntry(o, next)
      if (!known || !budget.spend(known.descriptor, toSubject(next, known.entry))) return undefined
      return renderAt(next, known.entry, depth + 1)
    }
    return { ...resolvers, renderCalldata } as ClearSigOpt
  }

  async function renderAt(
    call: DescribedCall,
    entry: ClearSigRepositoryEntry,
    depth: number,
  ): Promise<ClearSigResult> {
    const { data, tail } = splitTail(call.data, listInputs(entry))
    const result = await entry(toContext({ ...call, data }), createOptions(call.from, depth))
    if (!result) throw new TypeError('The descriptor gave nothing')
    return addTail(completeFields(result), tail)
  }

  return {
    render: (call, entry) => renderAt(call, entry, 1),
    createOptions: (from) => createOptions(from, 1),
  }
}

/** Finds the one format that describes a call; undefined where there is none, or more than one claims to. */
export async function findEntry(o: DescribeContext, call: DescribedCall): Promise<FoundEntry | undefined> {
  if (call.data.length < 10 || call.chainId !== o.rpc.chainId) return undefined
  const { chainId, to: address } = call
  const selector = call.data.slice(0, 10)
  const found = (await findDescriptors(o, { use: 'calls', address, selector })).flatMap((descriptor) =>
    listEntries(descriptor, { chainId, address, selector }).map((entry) => ({ descriptor, entry })),
  )
  return found.length === 1 ? found[0] : undefined
}

/** @returns what filling in a call's rows has to do with */
export function toSubject({ data }: DescribedCall, entry: ClearSigRepositoryEntry): WorkSubject {
  return {
    name: entry.fn?.name ?? '',
    words: data.length / 64,
    readValues: () => {
      const inputs = listInputs(entry)
      const values: readonly unknown[] = decodeAbiParameters(inputs, `0x${data.slice(10)}`)
      return Object.fromEntries(inputs.map(({ name }, index) => [name || index, values[index]]))
    },
  }
}

function listInputs({ fn }: ClearSigRepositoryEntry): readonly AbiParameter[] {
  return (fn?.inputs ?? []) as AbiParameter[]
}

function toContext({ chainId, from, to, value, data }: DescribedCall): Ctx {
  return { chainId: BigInt(chainId.slice('eip155:'.length)), from, to, value, data: hexToBytes(data) }
}
